import { z } from 'zod';
import { minutes, version } from '@/lib/meetings/schema';
import { given, line, optionalLines } from '@/lib/typed-text';

const id = given(40);
const title = line(200);
const note = optionalLines(4000);

/** `id` is the meeting's id. */
export const draftAgendaSchema = z.object({ id });

/** An empty title restores the item's default title. */
export const changeItemSchema = z.object({
  id,
  version,
  title: title.transform((typed) => (typed === '' ? null : typed)),
  note,
  minutes,
});

export const moveItemSchema = z.object({ id, direction: z.enum(['up', 'down'], 'unknown-choice') });

/** `id` is the meeting's id. `privately` keeps the item in the actor's own compartment. */
export const addItemSchema = z.object({
  id,
  title: title.min(1, 'title-required'),
  note,
  minutes,
  privately: z.literal('yes', 'unknown-choice').optional(),
});

export const itemSchema = z.object({ id });
