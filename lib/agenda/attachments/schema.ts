import { z } from 'zod';
import { version } from '@/lib/meetings/schema';
import { given, optionalLine, optionalLines, requiredLine } from '@/lib/typed-text';

/** `privately` keeps it in the actor's side's compartment. */
const of = { id: given(40), privately: z.literal('yes', 'unknown-choice').optional() };

export const addPaperSchema = z.object({
  ...of,
  title: requiredLine(200, 'title-required'),
  reference: optionalLine(500),
});

/** `targets` are what somebody ticked of what a search found; null for the form where `about` is typed instead. */
export const addLinkSchema = z
  .object({
    ...of,
    found: z.literal('yes').optional(),
    about: optionalLine(500),
    targets: z.array(given(60)).max(40).default([]),
  })
  .transform(({ found, targets, ...input }) => ({ ...input, targets: found ? targets : null }))
  .refine(({ about, targets }) => targets !== null || about !== '', { message: 'required', path: ['about'] });

/** `id` is the paper's or the link's. */
export const removeAttachmentSchema = z.object({ id: given(40) });

/** The side's own note on an item; an empty one removes it. `version` is 0 for a new one. */
export const ownNoteSchema = z.object({ id: given(40), version, ownNote: optionalLines(8000) });
