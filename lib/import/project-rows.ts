import { columnsNamed, pastedLines } from '@/lib/exchange/pasted-cells';

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
  known: ['known to', 'known', 'private', 'compartment'],
};

/** The rows of a paste; a column that is not there is empty, and a column with another heading is left out. */
export function readProjectRows(text: string): ImportRow[] {
  const lines = pastedLines(text);
  const heading = lines[0] && columnsNamed(lines[0].cells, headings);
  const columns = heading ?? importColumns;
  return (heading ? lines.slice(1) : lines).map(({ line, cells }) => {
    const row = importColumns.map((column) => [column, cells[columns.indexOf(column)] ?? '']);
    return { ...(Object.fromEntries(row) as Record<ImportColumn, string>), line };
  });
}
