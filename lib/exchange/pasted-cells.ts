import { isBlank, keptLine } from '@/lib/text';
import { unguarded } from './csv';

/** A line of what was pasted, its cells as they stand; `line` counts from 1, as the person sees it. */
export interface CellLine {
  line: number;
  cells: string[];
}

/**
 * The cells of what was copied from a spreadsheet: tabs, or else semicolons, or else commas between them; cells
 * in quotation marks may hold all of these. A line without anything is left out.
 */
function pastedLines(text: string): CellLine[] {
  return readCells(text, separatorOf(text)).filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
}

/** By what stands between the cells: within quotation marks a tab or a semicolon is the cell's own. */
function separatorOf(text: string): string {
  const bare = text.replace(/(?<=^|[\t\n;,])[ ]*"(?:[^"]|"")*"(?=[ ]*(?:[\t\r\n;,]|$))/g, '""');
  if (bare.includes('\t')) return '\t';
  const first = bare.split('\n').find((line) => line.trim() !== '') ?? '';
  return first.includes(';') ? ';' : ',';
}

/** A paste by its columns: its lines, what one of them has in a column, and the columns that are not known. */
export interface PastedTable<Column extends string> {
  lines: CellLine[];
  /** On one line; '' where the line, or the paste, has no such column. */
  cell: (line: CellLine, column: Column) => string;
  /** The same with its own lines. */
  longCell: (line: CellLine, column: Column) => string;
  /** The headings, or else the numbers, of columns that hold something and are not read. */
  unread: string[];
}

/** Reads a paste by the words of its first line for columns, where that is a heading; else in the fixed order. */
export function pastedTable<Column extends string>(
  text: string,
  fixed: readonly Column[],
  headings: Readonly<Record<Column, readonly string[]>>,
): PastedTable<Column> {
  const all = pastedLines(text);
  const heading = all[0] && columnsNamed(all[0].cells, headings);
  const columns = heading ?? fixed;
  const lines = heading ? all.slice(1) : all;
  const widest = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const unread = Array.from({ length: widest }, (_, place) => place)
    .filter((place) => (columns[place] ?? null) === null && lines.some(({ cells }) => cells[place]))
    .map((place) => (heading && all[0]?.cells[place]) || String(place + 1));
  const longCell = ({ cells }: CellLine, column: Column) => cells[columns.indexOf(column)] ?? '';
  return { lines, cell: (line, column) => onOneLine(longCell(line, column)), longCell, unread };
}

/** Which columns a first line names: it is a heading where two cells or more are words for one; else null. */
function columnsNamed<Column extends string>(
  cells: readonly string[],
  headings: Readonly<Record<Column, readonly string[]>>,
): (Column | null)[] | null {
  const columns = Object.keys(headings) as Column[];
  const named = cells.map(
    (cell) => columns.find((column) => headings[column].includes(onOneLine(cell).toLowerCase())) ?? null,
  );
  return named.filter((column) => column !== null).length >= 2 ? named : null;
}

const onOneLine = (cell: string) => keptLine(cell).replace(/\s+/g, ' ');

/** Cells line by line. A quotation mark opens a quoted cell only at its start; two within one are one. */
function readCells(text: string, separator: string): CellLine[] {
  const source = text.replace(/\r\n?/g, '\n');
  const lines: CellLine[] = [];
  let current: CellLine = { line: 1, cells: [] };
  let at = 0;
  let number = 1;
  while (at <= source.length) {
    const { cell, end } = cellAt(source, at, separator);
    current.cells.push(cell);
    number += source.slice(at, end).split('\n').length - 1;
    at = end + 1;
    if (source[end] === separator) continue;
    lines.push(current);
    number += 1;
    current = { line: number, cells: [] };
  }
  return lines;
}

// as long as a cell in quotation marks may be: a project's description, where each letter is such a mark
const longestQuoted = 30_000;

/** The cell that starts here, without the guards of the tracker's own files, and where the sign that ends it stands. */
function cellAt(source: string, start: number, separator: string): { cell: string; end: number } {
  const quoted = /^[ ]*"((?:[^"]|"")*)"[ ]*(?=[\t;,\n]|$)/.exec(source.slice(start, start + longestQuoted));
  const closes = quoted && [separator, '\n', undefined].includes(source[start + quoted[0].length]);
  if (quoted && closes) {
    const cell = unguarded((quoted[1] ?? '').replaceAll('""', '"')).trim();
    return { cell, end: start + quoted[0].length };
  }
  const ends = [source.indexOf(separator, start), source.indexOf('\n', start)].filter((at) => at >= 0);
  const end = Math.min(source.length, ...ends);
  return { cell: unguarded(source.slice(start, end)).trim(), end };
}
