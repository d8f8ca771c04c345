import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given, optionalLines } from '@/lib/typed-text';

const of = { meeting: given(40), group: given(20, 'group-required') };

export const draftReportSchema = z.object(of);

export const writeReportSchema = z.object({
  ...of,
  version,
  text: optionalLines(8000),
  asks: optionalLines(4000),
});

/** `version` is that of the report that the reader saw. */
export const handInReportSchema = z.object({ ...of, version, party: given(20, 'party-required') });

export const freezeReportsSchema = z.object({ meeting: given(40) });
