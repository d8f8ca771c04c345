import { pastedTable } from '@/lib/exchange/pasted-cells';

/** The columns that a spreadsheet of projects can hold, in the order that is taken where no heading says another. */
export const importColumns = [
  'title',
  'group',
  'stage',
  'description',
  'start',
  'target',
  'provisions',
  'tags',
  'organisations',
  'associated',
  'cost',
  'funding',
  'known',
  'startPrecision',
  'targetPrecision',
] as const;

export type ImportColumn = (typeof importColumns)[number];

/** One row of what was pasted, as text; `line` counts from 1, as the person sees it. */
export type ImportRow = { line: number } & Record<ImportColumn, string>;

// What people write above these columns.
const headings: Readonly<Record<ImportColumn, readonly string[]>> = {
  title: ['title', 'project', 'name', 'project title'],
  group: ['group', 'working group', 'lead group', 'group code'],
  stage: ['stage', 'state'],
  description: ['description', 'about', 'summary'],
  start: ['start', 'begins', 'start date', 'from'],
  target: ['target', 'end', 'target date', 'until'],
  provisions: ['provisions', 'provision', 'serves'],
  tags: ['tags', 'tag'],
  organisations: ['organisations', 'organisation', 'organizations', 'organization', 'partner', 'partners'],
  associated: ['associated', 'associated groups', 'other groups'],
  cost: ['cost', 'costs', 'budget'],
  funding: ['funding', 'funded'],
  known: ['known to', 'known', 'private', 'compartment', 'only for'],
  // as the tracker's own files say how exact a day is
  startPrecision: ['start to the'],
  targetPrecision: ['target to the'],
};

/** What a paste holds: its rows, and the headings of columns with something in them that are not known. */
export interface ProjectSheet {
  rows: ImportRow[];
  unread: string[];
}

/** The rows of a paste; a column that is not there is empty, and one with an unknown heading is left out and named. */
export function readProjectSheet(text: string): ProjectSheet {
  const { lines, cell, longCell, unread } = pastedTable(text, importColumns, headings);
  const rows = lines.map((line) => {
    const read = (column: ImportColumn) => (column === 'description' ? longCell : cell)(line, column);
    const row = importColumns.map((column) => [column, read(column)]);
    return { ...(Object.fromEntries(row) as Record<ImportColumn, string>), line: line.line };
  });
  return { rows, unread };
}
