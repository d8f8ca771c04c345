import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given, optionalLine, optionalLines } from '@/lib/typed-text';

/** A brief is named by its meeting and its agenda item, as in its address. */
export const briefAddress = { meeting: given(40), item: given(40) };

const part = optionalLines(8000);

/** Every part, as the form shows them. */
export const writeBriefSchema = z.object({
  ...briefAddress,
  version,
  background: part,
  objective: part,
  arguments: part,
  theirPosition: part,
  concessions: part,
  pressLine: part,
  marking: optionalLine(120),
});

/** `version` is that of the text that the reader saw. */
export const briefVersionSchema = z.object({ ...briefAddress, version });

export const briefSchema = z.object(briefAddress);
