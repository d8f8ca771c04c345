import { z } from 'zod';
import { givenIfAny, pasted } from '@/lib/typed-text';
import { hasLostLetters } from './decode-text';
import type { SheetLayout } from './sheet';

/** What a text of rows, a paste or a file, may be at most. */
const longestText = 600_000;

const column = z.object({
  place: z.coerce.number().int().min(0),
  heading: givenIfAny(longestText),
  /** What the reader chose, and what would be read without a choice: only what differs was said. */
  field: givenIfAny(),
  proposed: givenIfAny(),
});

/**
 * A sheet as its form posts it: the text, how it is to be read, and the lines of the rows that are meant, all of them
 * where none is named.
 */
export const sheetSchema = z.object({
  text: pasted(longestText)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => !hasLostLetters(text), 'lost-letters'),
  headings: givenIfAny()
    .default('')
    .transform((said): SheetLayout['headings'] =>
      /^\d+$/.test(said) ? Number(said) : said === 'none' ? null : 'found',
    ),
  columns: z.array(column).catch([]),
  lines: givenIfAny(longestText)
    .default('')
    .transform((said) => said.match(/\d+/g)?.map(Number) ?? null),
});

/** How a posted sheet is to be read. */
export const layoutOf = ({ headings, columns }: z.output<typeof sheetSchema>): SheetLayout => ({
  headings,
  columns: columns.filter(({ field, proposed }) => field !== proposed),
});
