import { z } from 'zod';
import { dateOrders } from '@/lib/dates/slashed-date';
import { given, givenIfAny, optionalLine } from '@/lib/typed-text';
import { type ImportBook, importLimits, importSubjects } from './import-file';

/** A file that is read already (lib/pages/import/queries.ts). */
export const uploadSchema = z.object({
  of: z.enum(importSubjects, 'unknown-choice'),
  name: optionalLine(300),
  /** The code of the group of rows that name none. */
  group: givenIfAny(20).default(''),
  book: z.custom<ImportBook>((value) => typeof value === 'object' && value !== null),
});

const place = z.coerce.number('bad-number').int().min(0);

/** How to read a file, as its form posts it. A field that is the proposed one says nothing. */
export const layoutSchema = z.object({
  id: given(40),
  sheet: z.coerce.number('bad-number').int().min(0).default(0),
  headings: givenIfAny()
    .default('')
    .transform((said): number | null | 'found' =>
      /^\d{1,7}$/.test(said) ? Number(said) : said === 'none' ? null : 'found',
    ),
  columns: z
    .array(
      z.object({
        place,
        heading: givenIfAny(40_000),
        field: givenIfAny(),
        proposed: givenIfAny(),
        order: z.enum(['', ...dateOrders], 'unknown-choice').default(''),
      }),
    )
    .default([]),
});

/**
 * `print` names the preview that the reader saw; `meant` has the lines of held rows that are written all the same, or
 * `all`; `tell` hears how far it is.
 */
export const runSchema = z.object({
  id: given(40),
  print: given(100),
  meant: z
    .array(z.union([z.literal('all'), z.coerce.number('unknown-choice').int()]))
    .max(importLimits.rows, 'too-many')
    .default([]),
  tell: z.custom<(progress: ImportProgress) => void>((value) => typeof value === 'function').optional(),
});

export interface ImportProgress {
  step: 'checked' | 'written';
  done: number;
  of: number;
}
