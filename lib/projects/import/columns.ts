import type { SheetKind } from '@/lib/formats/sheet';
import type { SheetFields } from '@/lib/formats/sheet-headings';

/** The columns of a project sheet, in the order assumed for a sheet without headings. */
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
  'intendedResult',
  'resultEvidence',
  'resultOn',
  'startPrecision',
  'targetPrecision',
] as const;

/** All columns: those, and two that say which project a row is: its code, or in the tracker's own files its id. */
export type ImportColumn = (typeof importColumns)[number] | 'code' | 'id';

/** One row of the sheet, as text. `line` counts from 1. */
export type ImportRow = { line: number } & Record<ImportColumn, string>;

const titles = ['title', 'project title', 'project name', 'name'];

// The accepted headings of each column. `lines`: a cell may hold several lines.
const fields: SheetFields<ImportColumn> = {
  // beside a title column, “Project” means a code or number
  title: { words: titles, unlessBeside: { project: titles } },
  group: { words: ['group', 'working group', 'lead group', 'group code'] },
  stage: { words: ['stage', 'state'] },
  description: { words: ['description', 'about', 'summary'], lines: true },
  start: { words: ['start', 'begins', 'start date', 'from'] },
  target: { words: ['target', 'end', 'target date', 'end date', 'until'] },
  provisions: { words: ['provisions', 'provision', 'serves'], lines: true },
  tags: { words: ['tags', 'tag'], lines: true },
  organisations: {
    words: ['organisations', 'organisation', 'organizations', 'organization', 'partner', 'partners'],
    lines: true,
  },
  associated: { words: ['associated', 'associated groups', 'other groups'], lines: true },
  cost: { words: ['cost', 'costs', 'budget'], lines: true },
  funding: { words: ['funding', 'funded'], lines: true },
  known: { words: ['known to', 'known', 'private', 'compartment', 'only for'] },
  // as the tracker's own files write a date's precision
  startPrecision: { words: ['start to the'] },
  targetPrecision: { words: ['target to the'] },
  intendedResult: { words: ['intended result', 'result'], lines: true },
  resultEvidence: { words: ['evidence of result', 'result evidence'], lines: true },
  resultOn: { words: ['result shown on', 'result on'] },
  code: { words: ['code', 'project code'] },
  id: { words: ['concord id'] },
};

const computed =
  /^(?:on the agreed list|joint status|\S+ (?:status|line|reported on)|next milestone(?: due)?|entered on)$/i;

export const projectFile: SheetKind<ImportColumn> = {
  fields,
  fixed: importColumns,
  computed,
  dates: ['start', 'target', 'resultOn'],
};
