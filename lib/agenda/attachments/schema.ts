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

/** `about` is a code, a title or a pasted address. */
export const addLinkSchema = z.object({ ...of, about: requiredLine(500) });

/** `id` is the paper's or the link's. */
export const removeAttachmentSchema = z.object({ id: given(40) });

/** The side's own note on an item; an empty one removes it. `version` is 0 for a new one. */
export const ownNoteSchema = z.object({ id: given(40), version, ownNote: optionalLines(8000) });
