import type { FormState, PreviewPart, SheetPreview } from '@/components/ui/form-state';
import { say, type Translator } from '@/i18n/translator';
import { valuesInWords } from '@/lib/dates/date-words';
import {
  type CellFault,
  doubleColumns,
  type Sheet,
  type SheetColumn,
  unreadColumns,
} from '@/lib/formats/sheet';

/** A row of the preview: the text of each cell by column, and its faults. */
export interface ShownRow<Field extends string> {
  line: number;
  cells: { column: Field; text: string; label?: string }[][];
  faults: readonly CellFault<Field>[];
  remarks: string[];
}

interface Shown<Field extends string> {
  sheet: Sheet<Field>;
  caption: string;
  /** The columns of the table. Only those with content are shown. */
  columns: { key: string; label: string }[];
  rows: readonly ShownRow<Field>[];
  /** Remarks on this kind of rows, besides those on every sheet. */
  remarks: string[];
  /** The field that makes a row private if any of its columns says so. */
  known?: Field;
  confirm: (counts: { good: number; bad: number }) => string;
}

interface Words<Field extends string> {
  t: Translator<'sheet'>;
  errors: Translator<'errors'>;
  /** The label of a field. */
  field: (field: Field) => string;
}

// limits of a summary and of a sentence
const [maxErrors, maxRanges, maxText] = [10, 12, 80];

/** The preview of a sheet in words: its rows, its faults, and how its columns are read. */
export function sheetWords<Field extends string>(
  shown: Shown<Field>,
  words: Words<Field>,
): { sheet: SheetPreview; lines: number[]; errors: FormState['errors'] } {
  const { t } = words;
  const rows = shown.rows.map((row) => ({
    line: row.line,
    atFault: row.faults.length > 0,
    remarks: row.remarks,
    cells: row.cells.map((parts) => parts.map((part) => previewPart(row, part, words))),
  }));
  const lines = rows.filter(({ atFault }) => !atFault).map(({ line }) => line);
  const [good, bad] = [lines.length, rows.length - lines.length];
  const used = shown.columns.map((_, index) =>
    rows.some(({ cells }) => cells[index]?.some(({ text, fault }) => text !== '' || fault !== undefined)),
  );
  const isUsed = (_: unknown, index: number) => used[index] === true;
  return {
    sheet: {
      caption: shown.caption,
      confirm: good > 0 ? shown.confirm({ good, bad }) : '',
      summary: t('summary', { rows: rows.length, bad }),
      remarks: [...sheetRemarks(shown, words), ...shown.remarks],
      columns: shown.columns.filter(isUsed),
      rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isUsed) })),
      ...layoutWords(shown.sheet, words),
    },
    lines,
    errors: bad === 0 ? [] : faultErrors(shown.rows, good, words),
  };
}

function previewPart<Field extends string>(
  { line, faults }: ShownRow<Field>,
  { column, text, label }: ShownRow<Field>['cells'][number][number],
  words: Words<Field>,
): PreviewPart {
  const wrong = faults.filter((fault) => fault.column === column).map((fault) => faultWords(fault, words));
  return {
    name: cellName(line, column),
    text,
    ...(label === undefined ? {} : { label }),
    ...(wrong.length === 0 ? {} : { fault: wrong.join(' · ') }),
  };
}

const cellName = (line: number, column: string) => `cell-${line}-${column}`;

const faultWords = <Field extends string>(
  { code, values }: CellFault<Field>,
  { errors }: Words<Field>,
): string => say(errors, code, valuesInWords({ max: 0, min: 0, ...values }));

/** How many cells have faults and in which lines, then the first faults with links to their cells. */
function faultErrors<Field extends string>(
  rows: readonly ShownRow<Field>[],
  good: number,
  words: Words<Field>,
): FormState['errors'] {
  const { t, field } = words;
  const faults = rows.flatMap((row) => {
    const shown = row.cells.flat().map(({ column }) => column);
    return row.faults.toSorted((one, other) => shown.indexOf(one.column) - shown.indexOf(other.column));
  });
  const lines = [...new Set(faults.map(({ line }) => line))];
  const ranges = lineRanges(lines);
  const some = ranges.slice(0, maxRanges).join(', ');
  const which = ranges.length > maxRanges ? t('manyLines', { lines: some }) : some;
  const count = new Set(faults.map(({ line, column }) => cellName(line, column))).size;
  return [
    { field: 'text', message: t('faults', { count, lines: lines.length, which, good }) },
    ...faults.slice(0, maxErrors).map((fault) => ({
      field: cellName(fault.line, fault.column),
      message: t('cellAt', {
        line: String(fault.line),
        column: field(fault.column),
        problem: faultWords(fault, words),
      }),
    })),
  ];
}

/**
 * Line numbers in order, with runs written as `4–9`.
 *
 * @example lineRanges([1, 4, 5, 6]) // ['1', '4–6']
 */
export function lineRanges(lines: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === line) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

function sheetRemarks<Field extends string>({ sheet, known }: Shown<Field>, words: Words<Field>): string[] {
  const { t, field } = words;
  const unread = unreadColumns(sheet).filter(({ computed }) => !computed);
  const computed = unreadColumns(sheet).filter((column) => column.computed);
  const named = (columns: readonly SheetColumn<Field>[]) =>
    columns.map((column) => columnName(column, words)).join(', ');
  const above = sheet.above.map(({ text }) => t('quoted', { text: cut(text) })).join(', ');
  const lines = sheet.above.map(({ line }) => line).join(', ');
  return [
    ...(sheet.above.length > 0 ? [t('above', { count: sheet.above.length, lines, texts: above })] : []),
    ...doubleColumns(sheet).map((double) =>
      t(double.field === known ? 'doubleKnown' : 'double', {
        columns: named(double.columns),
        field: field(double.field),
      }),
    ),
    ...(unread.length > 0 ? [t('unread', { count: unread.length, columns: named(unread) })] : []),
    ...(computed.length > 0 ? [t('computed', { count: computed.length, columns: named(computed) })] : []),
  ];
}

const columnName = <Field extends string>(
  { heading, place }: SheetColumn<Field>,
  { t }: Words<Field>,
): string =>
  heading === '' ? t('column', { number: String(place + 1) }) : t('columnNamed', { heading: cut(heading) });

function layoutWords<Field extends string>(
  sheet: Sheet<Field>,
  words: Words<Field>,
): Pick<SheetPreview, 'headings' | 'layout'> {
  const { t } = words;
  const found =
    sheet.found === null ? t('headingsNotFound') : t('headingsFound', { line: String(sheet.found) });
  return {
    headings: [
      { value: '', label: found },
      ...sheet.first.map(({ line, text }) => ({
        value: String(line),
        label: t('headingsLine', { line: String(line), text: cut(text) }),
      })),
      { value: 'none', label: t('headingsNone') },
    ],
    layout: sheet.columns.map((column) => ({
      place: column.place,
      heading: column.heading,
      label: columnName(column, words),
      field: column.field ?? '',
      proposed: column.proposed ?? '',
      sample: t('sample', { sample: cut(column.sample) || 'none' }),
      unread: column.sample !== '' && column.proposed === null && !column.computed,
    })),
  };
}

export const cut = (text: string): string =>
  text.length > maxText ? `${text.slice(0, maxText).trimEnd()} …` : text;
