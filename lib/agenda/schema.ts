import { z } from 'zod';
import { minutes, version } from '@/lib/meetings/schema';

const id = z.string('required').min(1, 'required').max(40, 'too-long');
const title = z.string('required').trim().max(200, 'too-long');
const note = z
  .string()
  .trim()
  .max(4000, 'too-long')
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n'));

/** `id` is the meeting's. */
export const draftAgendaSchema = z.object({ id });

/** An empty title gives the item its own title back. */
export const changeItemSchema = z.object({
  id,
  version,
  title: title.transform((typed) => (typed === '' ? null : typed)),
  note,
  minutes,
});

export const moveItemSchema = z.object({ id, direction: z.enum(['up', 'down'], 'unknown-choice') });

/** `id` is the meeting's. */
export const addItemSchema = z.object({ id, title: title.min(1, 'title-required'), note, minutes });

export const itemSchema = z.object({ id });
