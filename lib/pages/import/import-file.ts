import { z } from 'zod';
import { type DateOrder, dateOrders } from '@/lib/dates/slashed-date';
import type { StateCounts } from '@/lib/formats/import-rows';
import type { CellLine } from '@/lib/formats/pasted-cells';
import type { SheetLayout } from '@/lib/formats/sheet';
import { wordKey } from '@/lib/formats/word-key';
import type { WorkbookSheet } from '@/lib/formats/xlsx-reader';
import { isBlank } from '@/lib/text';
import { givenIfAny } from '@/lib/typed-text';

export const importSubjects = ['projects', 'milestones', 'organisations', 'actions'] as const;
export type ImportSubject = (typeof importSubjects)[number];

export const isImportSubject = (text: unknown): text is ImportSubject =>
  importSubjects.some((subject) => subject === text);

/** Most rows and columns of one file. */
export const importLimits = { rows: 10_000, columns: 200 };

/** A file's cells as they are kept until the import. Wrong rows go back in its format. */
export interface ImportBook {
  format: 'xlsx' | 'csv';
  from1904: boolean;
  sheets: readonly WorkbookSheet[];
}

/** How the reader says to read a file: which sheet, its headings, its columns and the order of its dates. */
export interface ImportLayout extends SheetLayout {
  sheet: number;
  /** The code of the group of rows that name none; '' for no group. */
  group: string;
  orders: readonly { place: number; order: DateOrder }[];
}

export const plainLayout: ImportLayout = { sheet: 0, group: '', headings: 'found', columns: [], orders: [] };

/** A file on its way in, with how to read it. */
export interface ImportFile {
  id: string;
  of: ImportSubject;
  name: string;
  book: ImportBook;
  layout: ImportLayout;
  /** Whether the reader's earlier choice for files of this shape is used. */
  remembered: boolean;
  outcome: string;
}

const group = givenIfAny(20).default('');

const layout = z.object({
  sheet: z.number().int().min(0),
  group,
  headings: z.union([z.number().int(), z.null(), z.literal('found')]),
  columns: z.array(z.object({ place: z.number().int(), heading: givenIfAny(40_000), field: givenIfAny() })),
  orders: z.array(z.object({ place: z.number().int(), order: z.enum(dateOrders) })),
});

const unchosen = z.strictObject({ group });

/** A stored layout, and whether the reader chose it: before, a file has at most a group. */
export function readLayout(text: string): { layout: ImportLayout; isChosen: boolean } {
  const stored: unknown = text === '' ? {} : JSON.parse(text);
  const plain = unchosen.safeParse(stored);
  return plain.success
    ? { layout: { ...plainLayout, ...plain.data }, isChosen: false }
    : { layout: layout.parse(stored), isChosen: true };
}

/** The lines of a sheet that hold something, as people count them. */
export const linesOf = (sheet: WorkbookSheet | undefined): CellLine[] =>
  (sheet?.rows ?? [])
    .map((cells, index) => ({ line: index + 1, cells, source: '' }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)));

/** What makes two files of one shape: their headings, however they are written. */
export const shapeOf = (cells: readonly string[]): string => cells.map(wordKey).join('|').replace(/\|+$/, '');

const outcome = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  held: z.number().default(0),
  wrong: z.number(),
  /** The preview that was written. */
  print: givenIfAny(100).default(''),
});

/** What an import wrote, as it is stored with its file; null before. */
export const readOutcome = (text: string): (StateCounts & { print: string }) | null =>
  text === '' ? null : outcome.parse(JSON.parse(text));
