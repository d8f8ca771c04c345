import { partialDateText } from '@/lib/dates/partial-date';
import type { PartyNames } from '@/lib/organisations/party-names';
import type { FieldError } from '@/lib/refusal';
import { sameKey } from '@/lib/search/search-key';
import type { Grid } from './grid';
import { readReferences } from './milestone-reference';
import {
  type MilestoneContent,
  type MilestoneContext,
  validateMilestone,
  withMilestone,
} from './milestone-rule';
import type { PastedRow } from './paste';
import { type PasteFault, projectFinder, type ReadPasteRow, readPasteRow } from './paste-row';

/** A milestone to be added; `after` holds ids of milestones of the grid, and of others of the same paste. */
export interface PlannedMilestone {
  /** Stands for the row until it has an id of its own. */
  id: string;
  projectId: string;
  content: MilestoneContent;
  after: readonly string[];
}

/** A row of the preview; `step` is null if it names no project. Rows with faults are not added. */
export interface PlannedRow {
  row: PastedRow;
  said: ReadPasteRow['said'];
  milestone: PlannedMilestone | null;
  faults: PasteFault[];
  /** The title in the row, if the project of its code has a different one. */
  otherTitle: string | null;
  /** The milestone of the same name in its project: its number in the grid, or its line in the paste. */
  twin: { number: number } | { line: number } | null;
}

export interface PastePlan {
  rows: PlannedRow[];
  /** The grid with all rows added, faulty ones included, so that numbers count them. */
  grid: Grid;
}

/** What a paste is held against. */
export interface PasteCase extends Omit<MilestoneContext, 'parties'> {
  parties: readonly PartyNames[];
  /** The group whose projects receive the rows. */
  group: { code: string; name: string };
  /** The code of the actor's Party. */
  party: string | null;
}

/**
 * What each row of a paste would add, or its faults. Rows are checked against the grid with the whole paste added, so
 * that they may refer to each other. A row that depends on a faulty one is faulty too, so the others can be added
 * without them.
 */
export function planPaste(pasted: readonly PastedRow[], against: PasteCase): PastePlan {
  const { parties, today, group, party } = against;
  const find = projectFinder(against.grid.projects.filter((project) => project.group.code === group.code));
  const read = pasted.map((row) => ({ row, ...readPasteRow(row, { find, group, parties, party }) }));
  const drafts = read.flatMap(({ row, project, content }) =>
    project === null ? [] : [{ id: idOf(row.line), projectId: project.id, content }],
  );
  const grid = linkedGrid(drafts, against.grid);
  const codes = parties.map(({ code }) => code);
  const twins = twinFinder(against.grid);
  const rows = read.map(({ row, said, project, content, otherTitle, faults }): PlannedRow => {
    if (project === null) return { row, said, milestone: null, faults, otherTitle, twin: null };
    const draft = { id: idOf(row.line), projectId: project.id, content };
    const settled = validateMilestone(draft.id, content, null, { grid, parties: codes, today });
    const more = settled.errors
      .filter(isOf(content))
      .map(
        ({ field, code, values }): PasteFault => ({
          line: row.line,
          column: columnOf(field),
          code,
          values: { ...values, cell: said[columnOf(field)].slice(0, 60) },
        }),
      )
      .filter(({ column }) => !faults.some((fault) => fault.column === column));
    const twin = twins(project.id, content.title, row.line);
    return {
      row,
      said,
      milestone: { ...draft, after: settled.after },
      faults: [...faults, ...more],
      otherTitle,
      twin,
    };
  });
  return { rows: withFollowers(rows), grid };
}

const idOf = (line: number) => `line-${line}`;

/** Marks rows that depend on a faulty one, directly or through others, as faulty. */
function withFollowers(rows: readonly PlannedRow[]): PlannedRow[] {
  const bad = new Map(
    rows.flatMap(({ row, faults }) => (faults.length > 0 ? [[idOf(row.line), row.line]] : [])),
  );
  const next = rows.map((planned): PlannedRow => {
    const { row, said, milestone, faults } = planned;
    const before = milestone?.after.find((id) => bad.has(id));
    if (faults.length > 0 || before === undefined) return planned;
    const values = { cell: said.after.slice(0, 60), before: bad.get(before) ?? row.line };
    return { ...planned, faults: [{ line: row.line, column: 'after', code: 'paste-after', values }] };
  });
  const changed = next.some(({ faults }, index) => faults.length !== rows[index]?.faults.length);
  return changed ? withFollowers(next) : next;
}

/** Lines of chosen rows that depend on a row of the paste that was not chosen. */
export function leftBehind(chosen: readonly PlannedRow[], pasted: readonly PastedRow[]): number[] {
  const kept = new Set(chosen.map(({ row }) => idOf(row.line)));
  const without = new Set(pasted.map(({ line }) => idOf(line)).filter((id) => !kept.has(id)));
  return chosen
    .filter(({ milestone }) => milestone?.after.some((id) => without.has(id)))
    .map(({ row }) => row.line);
}

/** The grid with every draft in it, and each draft's predecessors found among all of them. */
function linkedGrid(drafts: readonly Omit<PlannedMilestone, 'after'>[], grid: Grid): Grid {
  const full = drafts.reduce(
    (sum, { id, projectId, content }) => withMilestone(sum, id, projectId, content),
    grid,
  );
  const after = new Map(
    drafts.map(({ id, projectId, content }) => [id, readReferences(content.after, projectId, full).found]),
  );
  return {
    ...full,
    milestones: full.milestones.map((milestone) => ({
      ...milestone,
      after: after.get(milestone.id) ?? milestone.after,
    })),
  };
}

/** Remembers the rows that it was asked about: of two with one name the second is the twin. */
function twinFinder({
  milestones,
}: Grid): (projectId: string, milestone: string, line: number) => PlannedRow['twin'] {
  const key = (projectId: string, milestone: string) => `${projectId} ${sameKey(milestone)}`;
  const seen = new Map<string, NonNullable<PlannedRow['twin']>>(
    milestones.map(({ projectId, title: milestone, number }) => [key(projectId, milestone), { number }]),
  );
  return (projectId, milestone, line) => {
    const twin = seen.get(key(projectId, milestone)) ?? null;
    if (twin === null) seen.set(key(projectId, milestone), { line });
    return milestone === '' ? null : twin;
  };
}

const columnOf = (field: string): PasteFault['column'] =>
  settledFields.find((each) => each === field) ?? 'title';

const settledFields = ['responsible', 'forecast', 'after', 'actual', 'evidence'] as const;

/** When two rows are out of order, the fault belongs to the dependent one, which would come too soon. */
const isOf =
  ({ title: milestone, actual, forecast }: MilestoneContent) =>
  ({ code, values }: FieldError): boolean =>
    code !== 'milestone-before' ||
    (values?.title === milestone && values.on === (actual ?? (forecast && partialDateText(forecast))));
