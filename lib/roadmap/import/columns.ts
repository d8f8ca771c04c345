import type { SheetKind, SheetRow } from '@/lib/formats/sheet';
import type { SheetFields } from '@/lib/formats/sheet-headings';

/** Columns of a spreadsheet of milestones, in the order used when there are no headings. */
const fixed = ['project', 'title', 'responsible', 'forecast', 'after', 'actual', 'evidence'] as const;

/** All columns that can be read. */
export const milestoneColumns = [
  ...fixed,
  'code',
  'projectId',
  'group',
  'known',
  'forecastPrecision',
] as const;

export type MilestoneColumn = (typeof milestoneColumns)[number];

/** One row as text; `line` counts from 1 as people see it. Two columns of one field may each have a text. */
export interface MilestoneRow {
  line: number;
  texts: Readonly<Record<MilestoneColumn, readonly string[]>>;
  /** Whether its project comes from the row above, because it names none. */
  inherited: boolean;
}

// Headings that people use.
const fields: SheetFields<MilestoneColumn> = {
  project: { words: ['project', 'project title', 'project name'] },
  title: { words: ['step', 'milestone', 'task'] },
  responsible: { words: ['responsible', 'responsible party', 'party', 'owner'] },
  forecast: {
    words: ['forecast', 'date', 'planned', 'forecast date'],
    // In Concord's own export the due date is the baseline.
    unlessBeside: { due: ['baseline'], 'due date': ['baseline'] },
  },
  after: { words: ['after', 'depends on', 'predecessor', 'predecessors'], lines: true },
  actual: { words: ['actual', 'actual date', 'done', 'done on'] },
  evidence: { words: ['evidence', 'reference', 'note'] },
  code: { words: ['code', 'project code'] },
  projectId: { words: ['project id', 'concord id of the project', 'project concord id'] },
  // As in Concord's own exports.
  group: { words: ['group', 'working group', 'lead group', 'group code'] },
  known: { words: ['known to', 'known', 'private', 'compartment', 'only for'] },
  forecastPrecision: { words: ['forecast to the'] },
};

const computed =
  /^(?:number|state|due|(?:first )?baseline|baseline to the|days behind the (?:first|latest) baseline)$/i;

export const milestoneFile: SheetKind<MilestoneColumn> = {
  fields,
  fixed,
  computed,
  dates: ['forecast', 'actual'],
};

/** Columns that a row without a project inherits from the row above. */
const ofProject = ['project', 'code', 'projectId', 'group', 'known'] as const;

/** Columns of which each names a project by itself: its code first, then its id. */
const naming = ['code', 'projectId', 'project'] as const;

/** The column that says which project a row is of. */
export const namingColumn = (says: (column: MilestoneColumn) => boolean): (typeof naming)[number] =>
  naming.find(says) ?? 'project';

/**
 * Gives rows without a project that of the row above, as with merged cells.
 *
 * @param group the group of rows that name neither a group nor a code
 */
export function withProjects(rows: readonly SheetRow<MilestoneColumn>[], group = ''): MilestoneRow[] {
  let last: Partial<MilestoneRow['texts']> = {};
  return rows.map(({ line, texts }) => {
    const inherited = naming.every((column) => texts[column].length === 0);
    const own = ofProject.map((field) => [field, texts[field]] as const);
    if (!inherited) last = Object.fromEntries(own);
    const held = Object.fromEntries(own.filter(([, said]) => said.length > 0));
    const whole = inherited ? { ...texts, ...last, ...held } : texts;
    const isBare = group !== '' && whole.group.length + whole.code.length + whole.projectId.length === 0;
    return { line, inherited, texts: isBare ? { ...whole, group: [group] } : whole };
  });
}

/** The cells that a row takes from the row above, so that it can be sent by itself. */
export const inheritedCells = (rows: readonly SheetRow<MilestoneColumn>[]) =>
  withProjects(rows)
    .filter(({ inherited }) => inherited)
    .flatMap(({ line, texts }) =>
      ofProject.flatMap((field) => texts[field].slice(0, 1).map((text) => ({ line, field, text }))),
    );
