import { storedTitle } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, partialDateText } from '@/lib/dates/partial-date';
import type { FieldError } from '@/lib/refusal';
import { type DependentMilestone, dependencyRefusal, orderDay } from './dependency-rule';
import { type Grid, type GridMilestone, isKnownWith } from './grid';
import { indexOf } from './grid-index';
import { afterText, readReferences } from './milestone-reference';

/** What a person writes of a milestone; `after` as it was typed. */
export interface MilestoneContent {
  title: string;
  responsible: string | null;
  forecast: PartialDate | null;
  after: string;
  actual: CalendarDate | null;
  evidence: string;
}

/** A milestone to be added; `after` holds ids of milestones of the grid, and of others that are added with it. */
export interface PlannedMilestone {
  /** Stands for it until it has an id of its own. */
  id: string;
  projectId: string;
  content: MilestoneContent;
  after: readonly string[];
}

/** What a milestone is held against: the group's grid as this person sees it, the Parties' codes, and today. */
export interface MilestoneContext {
  grid: Grid;
  parties: readonly string[];
  today: CalendarDate;
}

/** The milestones that the content names as its predecessors, and what stands in the way of it. */
export interface ValidMilestone {
  after: string[];
  errors: FieldError[];
}

/**
 * Holds one milestone against the grid, which already has it, as it would be, under `id`; `before` is the milestone as it
 * was, null for a new one. Done needs evidence; its day has come; a milestone is not made to wait for one that not all
 * its readers may know of; and the order of milestones holds, also across groups.
 */
export function validateMilestone(
  id: string,
  content: MilestoneContent,
  before: GridMilestone | null,
  { grid, parties, today }: MilestoneContext,
): ValidMilestone {
  const self = indexOf(grid).milestones.get(id);
  if (!self) throw new Error(`The grid does not hold the step ${id}`);
  const { found, unknown } = readReferences(content.after, self.projectId, grid);
  const errors: FieldError[] = [
    ...(content.responsible === null || parties.includes(content.responsible)
      ? []
      : [{ field: 'responsible', code: 'unknown-choice' as const }]),
    ...unknown.map((milestone) => ({
      field: 'after',
      code: 'unknown-milestone' as const,
      values: { title: milestone },
    })),
    ...reachErrors(
      self,
      found.filter((each) => !before?.after.includes(each)),
      grid,
    ),
    ...actualErrors(content, today),
  ];
  if (errors.length > 0) return { after: found, errors };
  return { after: found, errors: orderErrors({ ...self, after: found }, before, grid) };
}

function actualErrors({ actual, evidence }: MilestoneContent, today: CalendarDate): FieldError[] {
  if (actual === null) return [];
  return [
    ...(actual > today ? [{ field: 'actual', code: 'actual-after-today' as const }] : []),
    ...(evidence === '' ? [{ field: 'evidence', code: 'evidence-required' as const }] : []),
  ];
}

function reachErrors(self: GridMilestone, added: readonly string[], grid: Grid): FieldError[] {
  const unknown = unknownWith(self, added, grid);
  const isPrivate = ({ projectId }: GridMilestone) => {
    const { projects } = indexOf(grid);
    const [own, other] = [projects.get(self.projectId), projects.get(projectId)];
    return other?.privateTo !== null && other?.privateTo !== own?.privateTo;
  };
  if (unknown.length === 0) return [];
  return [{ field: 'after', code: unknown.some(isPrivate) ? 'milestone-private' : 'milestone-restricted' }];
}

/** Those of the milestones before one that not all its readers may know of. */
function unknownWith(self: GridMilestone, after: readonly string[], grid: Grid): GridMilestone[] {
  const { projects, inOrder } = indexOf(grid);
  const own = projects.get(self.projectId);
  return inOrder(after).filter(({ projectId }) => {
    const other = projects.get(projectId);
    return own && other && !isKnownWith(own, other);
  });
}

/**
 * The same text as the record keeps it for all its readers: without the milestones before it that not all of them may
 * know of, as one may be left from before a project was tabled or moved.
 */
export function recordedText(milestone: GridMilestone, grid: Grid): Record<string, string> {
  const unknown = unknownWith(milestone, milestone.after, grid).map(({ id }) => id);
  const after = milestone.after.filter((id) => !unknown.includes(id));
  const { title = '', ...text } = milestoneText({ ...milestone, after }, grid);
  return { [storedTitle]: title, ...text };
}

/**
 * A milestone that is reported done, with all else as it is: what stands in the way of it. `done` is the day and what
 * shows it.
 */
export function validateDone(
  before: GridMilestone,
  done: { actual: CalendarDate; evidence: string },
  { grid, today }: MilestoneContext,
): { grid: Grid; errors: FieldError[] } {
  const { title: milestone, responsible, forecast } = before;
  const content = { title: milestone, responsible, forecast, after: '', ...done };
  const changed = withMilestone(grid, before.id, before.projectId, content);
  const errors = actualErrors(content, today);
  if (errors.length > 0) return { grid: changed, errors };
  return { grid: changed, errors: orderErrors({ ...before, actualOn: done.actual }, before, changed) };
}

function orderErrors(self: GridMilestone, before: GridMilestone | null, grid: Grid): FieldError[] {
  const refusal = dependencyRefusal(dependentsIn(grid), dependent(self), before && dependent(before));
  if (refusal === null) return [];
  if (refusal.kind === 'cycle') {
    const { more } = refusal;
    const named = refusal.milestones.map((milestone) => `“${milestone}”`);
    if (more > 0) named.splice(-2, 0, '…');
    return [{ field: 'after', code: 'milestone-cycle', values: { steps: named.join(' → '), more } }];
  }
  const { title: milestone, other } = refusal;
  const field = self.actualOn === null ? 'forecast' : 'actual';
  const [on, otherOn] = [partialDateText(refusal.on), partialDateText(refusal.otherOn)];
  return [{ field, code: 'milestone-before', values: { title: milestone, on, other, otherOn } }];
}

const dependents = new WeakMap<Grid, DependentMilestone[]>();

/** The same array for the same grid, so that the rule builds its look-ups once. */
function dependentsIn(grid: Grid): DependentMilestone[] {
  const known = dependents.get(grid) ?? grid.milestones.map(dependent);
  dependents.set(grid, known);
  return known;
}

const dependent = (milestone: GridMilestone) => ({
  id: milestone.id,
  title: milestone.title,
  ...(orderDay(milestone) ?? { on: null }),
  done: milestone.actualOn !== null,
  after: milestone.after,
});

/** The grid with this milestone as it would be: in the place of the one with its id, or added to its project. */
export const withMilestone = (grid: Grid, id: string, projectId: string, content: MilestoneContent): Grid =>
  withMilestones(grid, [{ id, projectId, content }]);

/** The same for several. */
export function withMilestones(grid: Grid, drafts: readonly Omit<PlannedMilestone, 'after'>[]): Grid {
  const { milestones, ofProject } = indexOf(grid);
  const changed = new Map(drafts.map((draft) => [draft.id, draft.content]));
  const numbers = new Map<string, number>();
  const added = drafts
    .filter(({ id }) => !milestones.has(id))
    .map(({ id, projectId, content }): GridMilestone => {
      const number = (numbers.get(projectId) ?? ofProject(projectId).length) + 1;
      numbers.set(projectId, number);
      return {
        id,
        projectId,
        number,
        ...storedFields(content),
        after: [],
        version: 1,
        firstBaselineOn: null,
        firstBaselinePrecision: null,
        baselineOn: null,
        baselinePrecision: null,
      };
    });
  const present = grid.milestones.map((each) => {
    const content = changed.get(each.id);
    return content ? { ...each, ...storedFields(content) } : each;
  });
  return { ...grid, milestones: [...present, ...added] };
}

const storedFields = ({ title, responsible, forecast, actual: actualOn, evidence }: MilestoneContent) => ({
  title,
  responsible,
  forecast,
  actualOn,
  evidence,
});

/** A milestone as the record and a colleague's form write it, one text per field. */
export function milestoneText(milestone: GridMilestone, grid: Grid): Record<string, string> {
  return {
    title: milestone.title,
    responsible: milestone.responsible ?? 'all',
    forecast: milestone.forecast === null ? '' : partialDateText(milestone.forecast),
    after: afterText(milestone.after, milestone.projectId, grid),
    actual: milestone.actualOn ?? '',
    evidence: milestone.evidence,
  };
}
