import { partialDateText } from '@/lib/dates/partial-date';
import { readPlannedDate, readPlannedDay } from '@/lib/dates/typed-date';
import { folded } from '@/lib/projects/search-key';
import type { FieldError } from '@/lib/refusal';
import type { Grid, GridProject } from './grid';
import type { PasteColumn, PastedRow } from './paste';
import { evidenceLength, stepLength } from './schema';
import { readReferences } from './step-reference';
import { type StepCase, type StepContent, settleStep, withStep } from './step-rule';

/** A step to be added; `after` holds ids of steps of the grid, and of others of the same paste. */
export interface PlannedStep {
  /** Stands for the row until it has an id of its own. */
  id: string;
  line: number;
  projectId: string;
  content: StepContent;
  after: readonly string[];
}

/** Something wrong with one line. `problem` is a code with `_` between its words, as messages select by it. */
export interface PasteError {
  line: number;
  problem: string;
  values: Record<string, string | number>;
}

export interface PastePlan {
  steps: PlannedStep[];
  /** The grid as it would be. */
  grid: Grid;
  errors: PasteError[];
}

/** So many rows at once, and no more. */
export const pasteLimit = 500;

/**
 * What a paste would add to the projects of `group`, or every reason why it adds nothing: each line is held
 * against the grid as all of the paste would leave it, so that lines may name each other.
 */
export function planPaste(
  rows: readonly PastedRow[],
  { grid, parties, today, group }: StepCase & { group: string },
): PastePlan {
  if (rows.length === 0) return { steps: [], grid, errors: [{ line: 1, problem: 'no_rows', values: {} }] };
  if (rows.length > pasteLimit) {
    return {
      steps: [],
      grid,
      errors: [{ line: pasteLimit + 1, problem: 'too_many', values: { max: pasteLimit } }],
    };
  }
  const own = grid.projects.filter((project) => project.group.code === group);
  const read = rows.map((row) => readRow(row, own, parties));
  const drafts = read.flatMap(({ draft }) => (draft ? [draft] : []));
  const errors = read.flatMap((row) => row.errors);
  const linked = linkedGrid(drafts, grid);
  const steps = drafts.map((draft) => {
    const settled = settleStep(draft.id, draft.content, null, { grid: linked, parties, today });
    errors.push(...settled.errors.filter(isOf(draft)).map((error) => lineError(draft.line, error)));
    return { ...draft, after: settled.after };
  });
  return { steps, grid: linked, errors };
}

type Draft = Omit<PlannedStep, 'after'>;

function readRow(
  row: PastedRow,
  own: readonly GridProject[],
  parties: readonly string[],
): { draft: Draft | null; errors: PasteError[] } {
  const project = projectNamed(row.project, own);
  const responsible = readResponsible(row.responsible, parties);
  const forecast = row.forecast === '' ? null : readPlannedDate(row.forecast);
  const actual = row.actual === '' ? null : readPlannedDay(row.actual);
  const problems: [boolean, string, PasteColumn][] = [
    [project === undefined, row.project === '' ? 'no_project' : 'unknown_project', 'project'],
    [row.step === '', 'no_step', 'step'],
    [row.step.length > stepLength, 'long_step', 'step'],
    [responsible === undefined, 'unknown_party', 'responsible'],
    [row.forecast !== '' && forecast === null, 'bad_forecast', 'forecast'],
    [row.actual !== '' && actual === null, 'bad_actual', 'actual'],
    [row.evidence.length > evidenceLength, 'long_evidence', 'evidence'],
  ];
  const errors = problems
    .filter(([wrong]) => wrong)
    .map(([, problem, column]) => ({
      line: row.line,
      problem,
      values: { cell: row[column].slice(0, 60) },
    }));
  if (project === undefined || responsible === undefined || errors.length > 0) return { draft: null, errors };
  const { step, after, evidence } = row;
  const content = { step, responsible, forecast, after, actual, evidence };
  return { draft: { id: `line-${row.line}`, line: row.line, projectId: project.id, content }, errors };
}

/** By its code, or by its title where only one project has it. */
function projectNamed(typed: string, own: readonly GridProject[]) {
  const byCode = own.find(({ code }) => code !== null && folded(code) === folded(typed));
  if (byCode) return byCode;
  const titled = own.filter(({ title }) => folded(title) === folded(typed));
  return titled.length === 1 ? titled[0] : undefined;
}

/** A Party's code; null for both, or all of them; undefined for anything else. */
function readResponsible(typed: string, parties: readonly string[]): string | null | undefined {
  if (['', 'both', 'all'].includes(typed.toLowerCase())) return null;
  return parties.find((code) => code.toLowerCase() === typed.toLowerCase());
}

/** The grid with every draft in it, and each draft's predecessors found among all of them. */
function linkedGrid(drafts: readonly Draft[], grid: Grid): Grid {
  const full = drafts.reduce(
    (sum, { id, projectId, content }) => withStep(sum, id, projectId, content),
    grid,
  );
  const after = new Map(
    drafts.map(({ id, projectId, content }) => [id, readReferences(content.after, projectId, full).found]),
  );
  return { ...full, steps: full.steps.map((step) => ({ ...step, after: after.get(step.id) ?? step.after })) };
}

const lineError = (line: number, { code, values }: FieldError): PasteError => ({
  line,
  problem: code.replaceAll('-', '_'),
  values: { ...values },
});

/** Of two lines that are out of order, the one that would come too soon says so, not the one before it. */
const isOf =
  ({ content: { step, actual, forecast } }: Draft) =>
  ({ code, values }: FieldError): boolean =>
    code !== 'step-before' ||
    (values?.step === step && values.on === (actual ?? (forecast && partialDateText(forecast))));
