import { sameKey } from '@/lib/search/search-key';
import { cleanLine, cleanLines } from '@/lib/text';
import { type CellLine, type PastedCells, pastedCells } from './pasted-cells';
import {
  countNamed,
  fieldsByHeading,
  headingLine,
  headLimit,
  type Proposals,
  type SheetFields,
} from './sheet-headings';
import { wordKey } from './word-key';

/** How a reader says that a sheet is to be read, where its own headings do not: see `sheetInput`. */
export interface SheetLayout {
  /** The line of the headings; null where no line is one. */
  headings: number | null | 'found';
  /** Columns by place, from 0, and heading. `field` is '' for a column that is not read. */
  columns: readonly { place: number; heading: string; field: string }[];
}

export const foundLayout: SheetLayout = { headings: 'found', columns: [] };

/** A column that has a heading or holds something. */
export interface SheetColumn<Field extends string> {
  place: number;
  /** '' where it has none. */
  heading: string;
  /** What it is read as; null where it is not read. */
  field: Field | null;
  /** The same by its heading, or its place, alone. */
  proposed: Field | null;
  /** The first text in it; '' where it holds nothing. */
  sample: string;
  /** The tracker's own files have it, and nobody types it. */
  computed: boolean;
}

/** How sheets of one kind are read. */
export interface SheetKind<Field extends string> {
  fields: SheetFields<Field>;
  /** The order of the columns where no heading says another. */
  fixed: readonly Field[];
  /** Headings of the tracker's own files above what it works out itself. */
  computed: RegExp;
}

/** A row: what stands in the columns of each field, without empty cells. */
export interface SheetRow<Field extends string> {
  line: number;
  texts: Readonly<Record<Field, readonly string[]>>;
  cells: readonly string[];
  source: string;
}

export interface Sheet<Field extends string> {
  columns: SheetColumn<Field>[];
  rows: SheetRow<Field>[];
  /** The line of the headings; null where there is none. */
  headings: number | null;
  /** The same where the reader says nothing. */
  found: number | null;
  /** The first lines as they stand, any of which could be the headings. */
  first: { line: number; text: string }[];
  /** The lines above the headings, which are not read. */
  above: { line: number; text: string }[];
  separator: string;
  /** All that stands before the first row, also a line such as `sep=;`. */
  preamble: string;
}

/** Something wrong in a cell; `code` is a key of the catalogue's errors, `column` a field of the sheet. */
export interface CellFault<Field extends string> {
  line: number;
  column: Field;
  code: string;
  values: Record<string, string | number>;
}

/** So many rows and columns at once, and no more: of a sheet that has more, one more is read. */
export const sheetLimit = 500;
export const columnLimit = 200;

const firstLines = 5;

/**
 * Reads a table by the headings above its columns, or in the fixed order where it has none. A column is read as
 * the layout says, else as its heading does; two columns may be read as one field.
 */
export function readSheet<Field extends string>(
  text: string,
  { fields, fixed, computed }: SheetKind<Field>,
  layout: SheetLayout = foundLayout,
): Sheet<Field> {
  const proposals = fieldsByHeading(fields);
  const { separator, lines } = boundedLines(text, proposals);
  const heading = headingLine(lines, proposals, layout.headings);
  const start = heading === null ? 0 : lines.indexOf(heading) + 1;
  const body = lines.slice(start, start + sheetLimit + 1);
  const headings = heading?.cells.map(onOneLine) ?? [];
  const proposed = heading === null ? fixed : proposals(headings);
  const width = Math.max(headings.length, ...body.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, place): SheetColumn<Field> => {
    const column = { place, heading: headings[place] ?? '', proposed: proposed[place] ?? null };
    const sample = onOneLine(body.find(({ cells }) => cells[place])?.cells[place] ?? '');
    return {
      ...column,
      field: fieldOf(column, layout, fields),
      sample,
      computed: computed.test(column.heading),
    };
  }).filter(({ heading: word, sample }) => word !== '' || sample !== '');
  return {
    columns,
    rows: body.map((line) => sheetRow(line, columns, fields)),
    headings: heading?.line ?? null,
    found: headingLine(lines, proposals, 'found')?.line ?? null,
    first: lines.slice(0, firstLines).map(named),
    above: heading === null ? [] : lines.slice(0, lines.indexOf(heading)).map(named),
    separator,
    preamble: preambleOf(text, body[0] ?? null),
  };
}

/** As much of a text as a sheet may have, and a little more, so that a larger one is known. */
function boundedLines(text: string, proposals: Proposals<string>): PastedCells {
  const first = (cells: readonly string[]) => cells.slice(0, columnLimit + 1);
  const known = (cells: readonly string[]) => countNamed(proposals(first(cells)));
  const { separator, lines } = pastedCells(text, known, sheetLimit + headLimit + 1);
  return { separator, lines: lines.map((line) => ({ ...line, cells: first(line.cells) })) };
}

const named = ({ line, cells }: CellLine) => ({
  line,
  text: cells.map(onOneLine).filter(Boolean).join(' · '),
});

/** As the layout says of a column of this place and heading, or of the only one of this heading; else as proposed. */
function fieldOf<Field extends string>(
  column: { place: number; heading: string; proposed: Field | null },
  layout: SheetLayout,
  fields: SheetFields<Field>,
): Field | null {
  const alike = layout.columns.filter(({ heading }) => wordKey(heading) === wordKey(column.heading));
  const said =
    alike.find(({ place }) => place === column.place) ??
    (column.heading !== '' && alike.length === 1 ? alike[0] : undefined);
  if (said === undefined) return column.proposed;
  return Object.hasOwn(fields, said.field) ? (said.field as Field) : null;
}

function sheetRow<Field extends string>(
  { line, cells, source }: CellLine,
  columns: readonly SheetColumn<Field>[],
  fields: SheetFields<Field>,
): SheetRow<Field> {
  const names = Object.keys(fields) as Field[];
  const texts = names.map((field) => {
    const own = columns.filter((column) => column.field === field).map(({ place }) => cells[place] ?? '');
    return [field, own.map(fields[field].lines ? cleanLines : onOneLine).filter((text) => text !== '')];
  });
  return { line, cells, source, texts: Object.fromEntries(texts) as SheetRow<Field>['texts'] };
}

const onOneLine = (cell: string) => cleanLine(cell).replace(/\s+/g, ' ');

function preambleOf(text: string, first: CellLine | null): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return first === null
    ? text
    : lines
        .slice(0, first.line - 1)
        .map((line) => `${line}\n`)
        .join('');
}

/** Columns that hold something and are not read, as people call them. */
export const unreadColumns = <Field extends string>({ columns }: Sheet<Field>): SheetColumn<Field>[] =>
  columns.filter(({ field, sample }) => field === null && sample !== '');

/** The fields that several columns are read as, with those columns. */
export function doubleColumns<Field extends string>({
  columns,
}: Sheet<Field>): { field: Field; columns: SheetColumn<Field>[] }[] {
  const fields = [...new Set(columns.flatMap(({ field }) => field ?? []))];
  return fields
    .map((field) => ({ field, columns: columns.filter((column) => column.field === field) }))
    .filter((each) => each.columns.length > 1);
}

/**
 * What the columns of one field say in a row: the first text, and where another means something else, that one.
 * `meaning` gives texts that mean the same the same key.
 */
export function saidIn(
  texts: readonly string[],
  meaning: (text: string) => string = sameKey,
): { text: string; other: string | null } {
  const [text = '', ...more] = texts;
  return { text, other: more.find((each) => meaning(each) !== meaning(text)) ?? null };
}
