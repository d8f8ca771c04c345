/** The columns that a spreadsheet can hold, in the order that is taken where no heading says another. */
export const pasteColumns = [
  'project',
  'step',
  'responsible',
  'forecast',
  'after',
  'actual',
  'evidence',
] as const;

export type PasteColumn = (typeof pasteColumns)[number];

/** One line of what was pasted, as text; `line` counts from 1, as the person sees it. */
export type PastedRow = { line: number } & Record<PasteColumn, string>;

// What people write above these columns. A first line of which two cells or more are such words is a heading.
const headings: Readonly<Record<PasteColumn, readonly string[]>> = {
  project: ['project', 'project code', 'code'],
  step: ['step', 'milestone', 'task'],
  responsible: ['responsible', 'responsible party', 'party', 'owner'],
  forecast: ['forecast', 'due', 'due date', 'date', 'planned'],
  after: ['after', 'depends on', 'predecessor', 'predecessors'],
  actual: ['actual', 'actual date', 'done', 'done on'],
  evidence: ['evidence', 'reference', 'note'],
};

interface Line {
  line: number;
  cells: string[];
}

/**
 * Reads what was copied from a spreadsheet: tabs, or else semicolons, or else commas between the cells; cells in
 * quotation marks may hold all of these. A heading may give the columns another order. A line without a project
 * belongs to the project above it, as where cells are merged; a line without anything is no row.
 */
export function readPaste(text: string): PastedRow[] {
  const lines = readCells(text, separatorOf(text)).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heading = lines[0] && columnsNamed(lines[0].cells);
  const columns = heading ?? pasteColumns;
  let project = '';
  return (heading ? lines.slice(1) : lines).map(({ line, cells }) => {
    const cell = (column: PasteColumn) => cells[columns.indexOf(column)] ?? '';
    project = cell('project') || project;
    const row = Object.fromEntries(pasteColumns.map((column) => [column, cell(column)]));
    return { ...(row as Record<PasteColumn, string>), line, project };
  });
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  return first.includes(';') ? ';' : ',';
}

function columnsNamed(cells: readonly string[]): (PasteColumn | null)[] | null {
  const named = cells.map(
    (cell) => pasteColumns.find((column) => headings[column].includes(cell.toLowerCase())) ?? null,
  );
  return named.filter((column) => column !== null).length >= 2 ? named : null;
}

/** Cells line by line. A quotation mark opens a quoted cell only at its start; two within one are one. */
function readCells(text: string, separator: string): Line[] {
  const source = text.replace(/\r\n?/g, '\n');
  const lines: Line[] = [];
  let current: Line = { line: 1, cells: [] };
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

/** The cell that starts here, and where the separator or the line's end after it stands. */
function cellAt(source: string, start: number, separator: string): { cell: string; end: number } {
  const quoted = /^[ ]*"((?:[^"]|"")*)"[ ]*(?=[\t;,\n]|$)/.exec(source.slice(start, start + 5_000));
  const closes = quoted && [separator, '\n', undefined].includes(source[start + quoted[0].length]);
  if (quoted && closes) {
    const cell = (quoted[1] ?? '').replaceAll('""', '"').replace(/\s+/g, ' ').trim();
    return { cell, end: start + quoted[0].length };
  }
  const ends = [source.indexOf(separator, start), source.indexOf('\n', start)].filter((at) => at >= 0);
  const end = Math.min(source.length, ...ends);
  return { cell: source.slice(start, end).replace(/\s+/g, ' ').trim(), end };
}
