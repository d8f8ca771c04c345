import { pastedTable } from '@/lib/exchange/pasted-cells';

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

/**
 * Reads what was copied from a spreadsheet: tabs, or else semicolons, or else commas between the cells; cells in
 * quotation marks may hold all of these. A heading may give the columns another order. A line without a project
 * belongs to the project above it, as where cells are merged; a line without anything is no row.
 */
export function readPaste(text: string): PastedRow[] {
  const { lines, cell } = pastedTable(text, pasteColumns, headings);
  let project = '';
  return lines.map((line) => {
    project = cell(line, 'project') || project;
    const row = Object.fromEntries(pasteColumns.map((column) => [column, cell(line, column)]));
    return { ...(row as Record<PasteColumn, string>), line: line.line, project };
  });
}

/** The columns of a paste that hold something and are not read. */
export const unreadColumns = (text: string): string[] => pastedTable(text, pasteColumns, headings).unread;
