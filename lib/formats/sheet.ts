import { dayOfSerial } from '@/lib/dates/excel-serial';
import { type DateOrder, readSlashed } from '@/lib/dates/slashed-date';
import type { ErrorCode } from '@/lib/refusal';
import { sameKey } from '@/lib/search/search-key';
import { cleanLine, cleanLines } from '@/lib/text';
import type { CellLine } from './pasted-cells';
import { fieldsByHeading, headingLine, type SheetFields } from './sheet-headings';
import { wordKey } from './word-key';

/** How a reader says to read a sheet, where its own headings are not enough. */
export interface SheetLayout {
  /** Line of the headings; null if there is none. */
  headings: number | null | 'found';
  /** Columns by position, from 0, and heading. `field` is '' for a column that is not read. */
  columns: readonly { place: number; heading: string; field: string }[];
  /** The order of day and month that the reader chose for a column of dates. */
  orders?: readonly { place: number; order: DateOrder }[];
}

/** A column that has a heading or contains something. */
export interface SheetColumn<Field extends string> {
  place: number;
  /** '' if it has none. */
  heading: string;
  /** The field it is read as; null if it is not read. */
  field: Field | null;
  /** The field that its heading or position alone suggests. */
  proposed: Field | null;
  /** The first text in it; '' if it is empty. */
  sample: string;
  /** A column of Concord's own exports that is calculated, so it is not imported. */
  computed: boolean;
  /** Set for a column of dates of which some are ambiguous: the first, and the order that the reader chose. */
  order?: { sample: string; chosen: DateOrder | null };
}

/** How sheets of one kind are read. */
export interface SheetKind<Field extends string> {
  fields: SheetFields<Field>;
  /** Order of the columns when there are no headings. */
  fixed: readonly Field[];
  /** Headings of calculated columns in Concord's own exports. */
  computed: RegExp;
  /** Fields of dates, which may also be written with slashes and as Excel serials. Only files have them. */
  dates?: readonly Field[];
}

/** A row: the texts of each field, without empty cells. */
export interface SheetRow<Field extends string> {
  line: number;
  texts: Readonly<Record<Field, readonly string[]>>;
}

export interface SheetTable<Field extends string> {
  columns: SheetColumn<Field>[];
  rows: SheetRow<Field>[];
  /** Line of the headings; null if there is none. */
  headings: number | null;
  /** The line that would be found without the reader's choice. */
  found: number | null;
  /** First lines as written, any of which could be the headings. */
  first: { line: number; text: string }[];
  /** Lines above the headings, which are not read. */
  above: { line: number; text: string }[];
}

/** A fault in a cell; `column` is a field of the sheet. */
export interface CellFault<Field extends string> {
  line: number;
  column: Field;
  code: ErrorCode;
  values: Record<string, string | number>;
}

const firstLines = 5;

/**
 * Reads a table by its headings, or in the fixed order without headings. The layout overrides a column's heading; two
 * columns may be read as one field. One row more than the limit is read, to detect more.
 */
export function readTable<Field extends string>(
  lines: readonly CellLine[],
  { fields, fixed, computed, dates = [] }: SheetKind<Field>,
  layout: SheetLayout,
  limits: { rows: number; from1904: boolean },
): SheetTable<Field> {
  const proposals = fieldsByHeading(fields);
  const heading = headingLine(lines, proposals, layout.headings);
  const start = heading === null ? 0 : lines.indexOf(heading) + 1;
  const body = lines.slice(start, start + limits.rows + 1);
  const headings = heading?.cells.map(onOneLine) ?? [];
  const proposed = heading === null ? fixed : proposals(headings);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const columns = Array.from({ length: width }, (_, place): SheetColumn<Field> => {
    const column = { place, heading: headings[place] ?? '', proposed: proposed[place] ?? null };
    const sample = onOneLine(body.find(({ cells }) => cells[place])?.cells[place] ?? '');
    const field = fieldOf(column, layout, fields);
    const order = field !== null && dates.includes(field) ? orderOf(body, place, layout) : null;
    return { ...column, field, sample, computed: computed.test(column.heading), ...(order ? { order } : {}) };
  }).filter(({ heading: word, sample }) => word !== '' || sample !== '');
  return {
    columns,
    rows: body.map((line) => sheetRow(line, columns, { fields, dates, from1904: limits.from1904 })),
    headings: heading?.line ?? null,
    found: headingLine(lines, proposals, 'found')?.line ?? null,
    first: lines.slice(0, firstLines).map(named),
    above: heading === null ? [] : lines.slice(0, lines.indexOf(heading)).map(named),
  };
}

/** The question of a column of dates; null if none of them is ambiguous. */
function orderOf(
  body: readonly CellLine[],
  place: number,
  layout: SheetLayout,
): SheetColumn<string>['order'] | null {
  const ambiguous = body.find(({ cells }) => readSlashed(cells[place] ?? '', null) === 'ambiguous');
  if (ambiguous === undefined) return null;
  const chosen = layout.orders?.find((each) => each.place === place)?.order ?? null;
  return { sample: (ambiguous.cells[place] ?? '').trim(), chosen };
}

const named = ({ line, cells }: CellLine) => ({
  line,
  text: cells.map(onOneLine).filter(Boolean).join(' · '),
});

/** The layout's field for this position and heading, or for the only column of this heading; else the proposed one. */
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
  { line, cells }: CellLine,
  columns: readonly SheetColumn<Field>[],
  kind: { fields: SheetFields<Field>; dates: readonly Field[]; from1904: boolean },
): SheetRow<Field> {
  const { fields, dates, from1904 } = kind;
  const names = Object.keys(fields) as Field[];
  const texts = names.map((field) => {
    const own = columns.filter((column) => column.field === field);
    const said = own.map(({ place, order }) => {
      const text = (fields[field].lines ? cleanLines : onOneLine)(cells[place] ?? '');
      return dates.includes(field) ? dateText(text, order?.chosen ?? null, from1904) : text;
    });
    return [field, said.filter((text) => text !== '')];
  });
  return { line, texts: Object.fromEntries(texts) as SheetRow<Field>['texts'] };
}

/** A date as forms take it, where a file writes it with slashes or as a number; any other text as it is. */
function dateText(text: string, order: DateOrder | null, from1904: boolean): string {
  const serial = dayOfSerial(text, from1904);
  if (serial !== null) return serial;
  const read = readSlashed(text, order);
  return read !== null && typeof read === 'object' ? read.on : text;
}

const onOneLine = (cell: string) => cleanLine(cell).replace(/\s+/g, ' ');

/** Fields that several columns are read as, with those columns. */
export function doubleColumns<Field extends string>({
  columns,
}: Pick<SheetTable<Field>, 'columns'>): { field: Field; columns: SheetColumn<Field>[] }[] {
  const fields = [...new Set(columns.flatMap(({ field }) => field ?? []))];
  return fields
    .map((field) => ({ field, columns: columns.filter((column) => column.field === field) }))
    .filter((each) => each.columns.length > 1);
}

/**
 * What the columns of one field say in a row: the first text, and the first other text with a different meaning.
 * `meaning` maps texts with the same meaning to the same key.
 */
export function saidIn(
  texts: readonly string[],
  meaning: (text: string) => string = sameKey,
): { text: string; other: string | null } {
  const [text = '', ...more] = texts;
  return { text, other: more.find((each) => meaning(each) !== meaning(text)) ?? null };
}
