import { changesBetween } from '@/lib/audit/events';
import { partialDateText } from '@/lib/dates/partial-date';
import { sameRowFinder } from '@/lib/formats/import-rows';
import { groupedBy } from '@/lib/grouped';
import type { PartyNames } from '@/lib/organisations/party-names';
import type { FieldError } from '@/lib/refusal';
import type { Grid, GridMilestone, GridProject } from '@/lib/roadmap/grid';
import { indexOf } from '@/lib/roadmap/grid-index';
import { afterText, readReferences } from '@/lib/roadmap/milestone-reference';
import {
  type MilestoneContent,
  type MilestoneContext,
  milestoneText,
  type PlannedMilestone,
  recordedText,
  validateMilestone,
  withMilestones,
} from '@/lib/roadmap/milestone-rule';
import { sameKey } from '@/lib/search/search-key';
import type { MilestoneRow } from './columns';
import { type FindProject, type MilestoneFault, type ReadMilestoneRow, readMilestoneRow } from './row';

/** A row held against the rules. One with faults writes nothing. */
export interface PlannedRow {
  row: MilestoneRow;
  project: GridProject | null;
  /** The title in the row, if the project of its code has a different one. */
  otherTitle: string | null;
  /** The stored milestone that the row is about; null for a new one. */
  before: GridMilestone | null;
  /** The milestone as it would be; null if the row names no project. */
  milestone: PlannedMilestone | null;
  /** For a stored milestone: what would change, as the record writes it for all its readers. */
  changes: ReturnType<typeof changesBetween>;
  faults: MilestoneFault[];
}

/** What the rows of one group are held against. */
export interface ImportCase extends Omit<MilestoneContext, 'parties'> {
  parties: readonly PartyNames[];
  group: { code: string; name: string };
  /** Finds the projects of the group. */
  find: FindProject;
  /** The code of the actor's Party. */
  party: string | null;
}

/** A row on its way to a plan. */
interface Draft extends ReadMilestoneRow {
  row: MilestoneRow;
  before: GridMilestone | null;
  /** `line-4` for a new milestone. */
  id: string;
  /** Set where an earlier row is about the same milestone. */
  firstLine: number | null;
}

/**
 * What each row of a group would do, or its faults. A row is about the milestone of its name in its project, or a new
 * one. All rows are held against the grid with all of them in it, so that they may refer to each other and move
 * together. What depends on a faulty row is faulty too, so the others can be written without them.
 */
export function planRows(rows: readonly MilestoneRow[], against: ImportCase): PlannedRow[] {
  const drafts = draftsOf(rows, against);
  const stored = against.grid;
  const meant = drafts.filter(({ project, firstLine }) => project !== null && firstLine === null);
  const grid = linkedGrid(meant, stored);
  const planned = drafts.map((draft): PlannedRow => {
    const { row, project, otherTitle, before, id, content } = draft;
    const after = project === null ? [] : afterOf(draft, grid);
    return {
      row,
      project,
      otherTitle,
      before,
      milestone: project && { id, projectId: project.id, content, after },
      changes: before ? changesOf(before, { ...before, ...fieldsOf(content), after }, { stored, grid }) : [],
      faults: [...draft.faults],
    };
  });
  settle(planned, drafts, grid, against);
  return planned;
}

function draftsOf(rows: readonly MilestoneRow[], against: ImportCase): Draft[] {
  const titled = groupedBy(against.grid.milestones, nameKey);
  const first = new Map<string, number>();
  return rows.map((row): Draft => {
    const read = readMilestoneRow(row, against);
    const { said, project, content } = read;
    const key = sameKey(content.title);
    const alike =
      project === null || key === ''
        ? []
        : (titled.get(nameKey({ projectId: project.id, title: content.title })) ?? []);
    const [before = null] = alike;
    const id = before?.id ?? `line-${row.line}`;
    const firstLine = first.get(id) ?? null;
    if (firstLine === null) first.set(id, row.line);
    const faults = [...read.faults];
    if (alike.length > 1)
      faults.push({ line: row.line, column: 'title', code: 'import-milestones', values: {} });
    return {
      ...read,
      faults,
      row,
      before,
      id,
      firstLine,
      content: before ? merged(before, content, said, against.grid) : content,
    };
  });
}

const nameKey = ({ projectId, title }: { projectId: string; title: string }) =>
  `${projectId} ${sameKey(title)}`;

/** A stored milestone with what a row says: its empty cells leave the fields alone. */
const merged = (
  before: GridMilestone,
  typed: MilestoneContent,
  said: ReadMilestoneRow['said'],
  grid: Grid,
): MilestoneContent => ({
  title: typed.title,
  responsible: said.responsible === '' ? before.responsible : typed.responsible,
  forecast: said.forecast === '' ? before.forecast : typed.forecast,
  after: said.after === '' ? afterText(before.after, before.projectId, grid) : said.after,
  actual: said.actual === '' ? before.actualOn : typed.actual,
  evidence: said.evidence === '' ? before.evidence : typed.evidence,
});

const fieldsOf = ({ title, responsible, forecast, actual: actualOn, evidence }: MilestoneContent) => ({
  title,
  responsible,
  forecast,
  actualOn,
  evidence,
});

/** The grid with every draft in it, and each draft's predecessors found among all of them. */
function linkedGrid(drafts: readonly Draft[], stored: Grid): Grid {
  const full = withMilestones(
    stored,
    drafts.flatMap(({ id, project, content }) => (project ? [{ id, projectId: project.id, content }] : [])),
  );
  const after = new Map(drafts.map((draft) => [draft.id, afterOf(draft, full)]));
  return {
    ...full,
    milestones: full.milestones.map((each) => ({ ...each, after: after.get(each.id) ?? each.after })),
  };
}

/** What a draft comes after: as stored, unless its cell says so. */
function afterOf({ said, before, project, content }: Draft, grid: Grid): readonly string[] {
  if (before && said.after === '') return before.after;
  return project === null ? [] : readReferences(content.after, project.id, grid).found;
}

function changesOf(
  before: GridMilestone,
  now: GridMilestone,
  { stored, grid }: { stored: Grid; grid: Grid },
): PlannedRow['changes'] {
  const differs = changesBetween(milestoneText(before, stored), milestoneText(now, grid)).length > 0;
  return differs ? changesBetween(recordedText(before, stored), recordedText(now, grid)) : [];
}

/**
 * Adds the faults of rules to rows. What is wrong is taken out of the grid, and the others are held against the rules
 * again. New rows that are wrong keep their number, so that the others' references stay what they are.
 */
function settle(
  planned: readonly PlannedRow[],
  drafts: readonly Draft[],
  all: Grid,
  { grid: stored, parties, today }: ImportCase,
): void {
  const codes = parties.map(({ code }) => code);
  const lost = new Map<string, number>();
  const dependents = dependentsOf(planned, drafts);
  const before = indexOf(stored).milestones;
  let grid = all;
  for (let pass = 1; ; pass += 1) {
    const held = planned.flatMap((plan, index) => {
      const draft = drafts[index];
      return draft && plan.milestone && draft.firstLine === null && !lost.has(draft.id)
        ? [{ plan, draft }]
        : [];
    });
    for (const { plan, draft } of held) {
      plan.faults.push(...ruleFaults(plan, draft, { pass, context: { grid, parties: codes, today } }));
    }
    if (pass === 1) refuseRepeated(planned, drafts);
    const wrong = held.filter(({ plan }) => plan.faults.length > 0);
    if (wrong.length === 0 && pass > 1) return;
    for (const { plan, draft } of wrong) lost.set(draft.id, plan.row.line);
    loseDependents(wrong, lost, dependents);
    grid = {
      ...grid,
      milestones: grid.milestones.map((each) =>
        lost.has(each.id) ? (before.get(each.id) ?? { ...each, after: [] }) : each,
      ),
    };
  }
}

interface Held {
  plan: PlannedRow;
  draft: Draft;
}

/** The rows that come after each new one, by its id. */
function dependentsOf(planned: readonly PlannedRow[], drafts: readonly Draft[]): ReadonlyMap<string, Held[]> {
  const pairs = planned.flatMap((plan, index) => {
    const draft = drafts[index];
    if (!draft || draft.firstLine !== null) return [];
    const after = (plan.milestone?.after ?? []).filter((id) => id.startsWith('line-'));
    return after.map((id) => ({ id, plan, draft }));
  });
  return groupedBy(pairs, ({ id }) => id);
}

/** What comes after a new row that is wrong is wrong too, and what comes after that. */
function loseDependents(
  wrong: readonly Held[],
  lost: Map<string, number>,
  dependents: ReadonlyMap<string, Held[]>,
): void {
  const queue = wrong.map(({ draft }) => draft.id);
  for (const id of queue) {
    for (const { plan, draft } of dependents.get(id) ?? []) {
      if (lost.has(draft.id)) continue;
      const { line } = plan.row;
      const values = { cell: draft.said.after.slice(0, 60), before: lost.get(id) ?? line };
      plan.faults.push({ line, column: 'after', code: 'paste-after', values });
      lost.set(draft.id, line);
      queue.push(draft.id);
    }
  }
}

interface Holding {
  pass: number;
  context: MilestoneContext;
}

/** The rules that a row breaks, at columns without a fault. */
function ruleFaults(
  { row, before, faults }: PlannedRow,
  { id, content, said }: Draft,
  { pass, context }: Holding,
): MilestoneFault[] {
  const { errors } = validateMilestone(id, content, before, context);
  const own = before && pass > 1 ? errors : errors.filter(isOf(content));
  const more = own.map(({ field, code, values }): MilestoneFault => {
    const column = columnOf(field);
    return { line: row.line, column, code, values: { ...values, cell: said[column].slice(0, 60) } };
  });
  return more.filter(({ column }) => !faults.some((fault) => fault.column === column));
}

/** A later row about the same milestone is wrong, unless both leave a stored one as it is. */
function refuseRepeated(planned: readonly PlannedRow[], drafts: readonly Draft[]): void {
  const repeated = sameRowFinder();
  const changing = new Set(
    planned.flatMap(({ before, changes }) => (changes.length > 0 && before?.id) || []),
  );
  for (const [index, { row, project, before, milestone, faults }] of planned.entries()) {
    if (project === null || milestone === null || faults.length > 0) continue;
    const stored = before && changing.has(before.id) ? (drafts[index]?.firstLine ?? null) : null;
    const key = nameKey({ projectId: project.id, title: milestone.content.title });
    const line = before ? stored : repeated(key, row.line, ['new']);
    if (line !== null)
      faults.push({ line: row.line, column: 'title', code: 'import-twice', values: { line } });
  }
}

const ruled = ['responsible', 'forecast', 'after', 'actual', 'evidence'] as const;

const columnOf = (field: string): MilestoneFault['column'] => ruled.find((each) => each === field) ?? 'title';

/** When two rows are out of order, the fault belongs to the dependent one, which would come too soon. */
const isOf =
  ({ title, actual, forecast }: MilestoneContent) =>
  ({ code, values }: FieldError): boolean =>
    code !== 'milestone-before' ||
    (values?.title === title && values.on === (actual ?? (forecast && partialDateText(forecast))));
