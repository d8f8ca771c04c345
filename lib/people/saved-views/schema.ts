import { z } from 'zod';
import { given, givenIfAny, line } from '@/lib/typed-text';
import { viewPlaces, viewQuery } from './place';

const name = line(2000, 'view-name-required')
  .overwrite((typed) => typed.replace(/\s+/g, ' '))
  .min(1, 'view-name-required')
  .max(60, 'too-long');

/** `query` is the query of the list's address. */
export const saveViewSchema = z.object({
  place: z.enum(viewPlaces, 'unknown-choice'),
  name,
  query: givenIfAny(2000, 'too-long').transform(viewQuery),
});

export const renameViewSchema = z.object({ id: given(), name });

export const removeViewSchema = z.object({ id: given() });
