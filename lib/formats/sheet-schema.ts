import { z } from 'zod';
import { givenIfAny, pasted } from '@/lib/typed-text';
import { hasLostLetters } from './decode-text';
import type { SheetLayout } from './sheet';

/** Most characters of a paste or file. */
const longestText = 600_000;

const column = z.object({
  place: z.coerce.number().int().min(0),
  heading: givenIfAny(longestText),
  /** The chosen field and the proposed one. Only a choice that differs from the proposal counts. */
  field: givenIfAny(),
  proposed: givenIfAny(),
});

/** A sheet as its form posts it: the text, how to read it, and the chosen lines; no lines means all of them. */
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

/** Reading layout of a posted sheet. */
export const layoutOf = ({ headings, columns }: z.output<typeof sheetSchema>): SheetLayout => ({
  headings,
  columns: columns.filter(({ field, proposed }) => field !== proposed),
});
