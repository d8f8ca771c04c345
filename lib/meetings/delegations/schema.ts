import { z } from 'zod';
import { given, givenIfAny, optionalLine } from '@/lib/typed-text';
import { delegateRoles } from './delegation-rule';

const of = { meeting: given(40), party: given(20, 'party-required') };

/** A person of the tracker by id, or a name with a title and an organisation. */
export const addDelegateSchema = z.object({
  ...of,
  role: z.enum(delegateRoles, 'unknown-choice'),
  person: givenIfAny(40).default(''),
  name: optionalLine(200),
  title: optionalLine(200),
  organisation: optionalLine(200),
});

export const removeDelegateSchema = z.object({ id: given(40) });

export const putForwardSchema = z.object(of);

/**
 * `attended` holds the ids of those who came; `shown`, with commas, of those who had come on the page that was filled in.
 * Who differs from it is changed; without it, who differs from what is stored.
 */
export const attendanceSchema = z.object({
  ...of,
  attended: z.array(given(40)).default([]),
  shown: givenIfAny(10_000).optional(),
});
