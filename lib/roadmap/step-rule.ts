import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, partialDateText } from '@/lib/dates/partial-date';
import type { FieldError } from '@/lib/refusal';
import { dependencyRefusal, orderDay } from './dependency-rule';
import { type Grid, type GridStep, isKnownWith } from './grid';
import { afterText, readReferences } from './step-reference';

/** What a person writes of a step; `after` as it was typed. */
export interface StepContent {
  step: string;
  responsible: string | null;
  forecast: PartialDate | null;
  after: string;
  actual: CalendarDate | null;
  evidence: string;
}

/** What a step is held against: the group's grid as this person sees it, the Parties' codes, and today. */
export interface StepCase {
  grid: Grid;
  parties: readonly string[];
  today: CalendarDate;
}

/** The steps that the content names as its predecessors, and what stands in the way of it. */
export interface SettledStep {
  after: string[];
  errors: FieldError[];
}

/**
 * Holds one step against the grid, which already has it, as it would be, under `id`; `before` is the step as it
 * was, null for a new one. Done needs evidence; its day has come; a step is not made to wait for one that not all
 * its readers may know of; and the order of steps holds, also across groups.
 */
export function settleStep(
  id: string,
  content: StepContent,
  before: GridStep | null,
  { grid, parties, today }: StepCase,
): SettledStep {
  const self = grid.steps.find((step) => step.id === id);
  if (!self) throw new Error(`The grid does not hold the step ${id}`);
  const { found, unknown } = readReferences(content.after, self.projectId, grid);
  const errors: FieldError[] = [
    ...(content.responsible === null || parties.includes(content.responsible)
      ? []
      : [{ field: 'responsible', code: 'unknown-choice' }]),
    ...unknown.map((step) => ({ field: 'after', code: 'unknown-step', values: { step } })),
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

function actualErrors({ actual, evidence }: StepContent, today: CalendarDate): FieldError[] {
  if (actual === null) return [];
  return [
    ...(actual > today ? [{ field: 'actual', code: 'actual-after-today' }] : []),
    ...(evidence === '' ? [{ field: 'evidence', code: 'evidence-required' }] : []),
  ];
}

function reachErrors(self: GridStep, added: readonly string[], grid: Grid): FieldError[] {
  const unknown = unknownWith(self, added, grid);
  const isPrivate = ({ projectId }: GridStep) => {
    const own = projectOf(self, grid);
    const other = grid.projects.find(({ id }) => id === projectId);
    return other?.privateTo !== null && other?.privateTo !== own?.privateTo;
  };
  if (unknown.length === 0) return [];
  return [{ field: 'after', code: unknown.some(isPrivate) ? 'step-private' : 'step-restricted' }];
}

const projectOf = ({ projectId }: GridStep, grid: Grid) => grid.projects.find(({ id }) => id === projectId);

/** Those of the steps before one that not all its readers may know of. */
function unknownWith(self: GridStep, after: readonly string[], grid: Grid): GridStep[] {
  const own = projectOf(self, grid);
  return grid.steps.filter((step) => {
    const other = projectOf(step, grid);
    return after.includes(step.id) && own && other && !isKnownWith(own, other);
  });
}

/**
 * The same text as the record keeps it for all its readers: without the steps before it that not all of them may
 * know of, as one may be left from before a project was tabled or moved.
 */
export function recordedText(step: GridStep, grid: Grid): Record<string, string> {
  const unknown = unknownWith(step, step.after, grid).map(({ id }) => id);
  return stepText({ ...step, after: step.after.filter((id) => !unknown.includes(id)) }, grid);
}

/**
 * A step that is reported done, with all else as it is: what stands in the way of it. `done` is the day and what
 * shows it.
 */
export function settleDone(
  before: GridStep,
  done: { actual: CalendarDate; evidence: string },
  { grid, today }: StepCase,
): { grid: Grid; errors: FieldError[] } {
  const { step, responsible, forecast } = before;
  const content = { step, responsible, forecast, after: '', ...done };
  const changed = withStep(grid, before.id, before.projectId, content);
  const errors = actualErrors(content, today);
  if (errors.length > 0) return { grid: changed, errors };
  return { grid: changed, errors: orderErrors({ ...before, actualOn: done.actual }, before, changed) };
}

function orderErrors(self: GridStep, before: GridStep | null, grid: Grid): FieldError[] {
  const refusal = dependencyRefusal(grid.steps.map(dependent), dependent(self), before && dependent(before));
  if (refusal === null) return [];
  if (refusal.kind === 'cycle') {
    const steps = refusal.steps.map((step) => `“${step}”`).join(' → ');
    return [{ field: 'after', code: 'step-cycle', values: { steps } }];
  }
  const { step, other } = refusal;
  const field = self.actualOn === null ? 'forecast' : 'actual';
  const [on, otherOn] = [partialDateText(refusal.on), partialDateText(refusal.otherOn)];
  return [{ field, code: 'step-before', values: { step, on, other, otherOn } }];
}

const dependent = (step: GridStep) => ({
  id: step.id,
  step: step.step,
  ...(orderDay(step) ?? { on: null }),
  done: step.actualOn !== null,
  after: step.after,
});

/** The grid with this step as it would be: in the place of the one with its id, or added to its project. */
export function withStep(grid: Grid, id: string, projectId: string, content: StepContent): Grid {
  const present = grid.steps.find((step) => step.id === id);
  const { step, responsible, forecast, actual: actualOn, evidence } = content;
  const typed = { step, responsible, forecast, actualOn, evidence };
  if (present) {
    return { ...grid, steps: grid.steps.map((each) => (each.id === id ? { ...each, ...typed } : each)) };
  }
  const number = grid.steps.filter((each) => each.projectId === projectId).length + 1;
  const added: GridStep = {
    ...{ id, projectId, number, ...typed, after: [], version: 1 },
    ...{ firstBaselineOn: null, firstBaselinePrecision: null, baselineOn: null, baselinePrecision: null },
  };
  return { ...grid, steps: [...grid.steps, added] };
}

/** A step as the record and a colleague's form write it, one text per field. */
export function stepText(step: GridStep, grid: Grid): Record<string, string> {
  return {
    step: step.step,
    responsible: step.responsible ?? 'all',
    forecast: step.forecast === null ? '' : partialDateText(step.forecast),
    after: afterText(step.after, step.projectId, grid),
    actual: step.actualOn ?? '',
    evidence: step.evidence,
  };
}
