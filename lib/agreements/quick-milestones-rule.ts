import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import type { FieldError } from '@/lib/refusal';
import type { MilestoneInput, RoadmapInput } from './schema';

/** A milestone to be made of a step that the roadmap's form adds; `responsible` null is all Parties. */
export interface NewMilestone {
  projectId: string;
  step: string;
  responsible: string | null;
  on: CalendarDate;
  precision: Precision;
}

export interface QuickMilestones {
  milestones: NewMilestone[];
  /** Why a project has no milestone, by its id. */
  exemptions: Map<string, string>;
  errors: FieldError[];
}

const none: MilestoneInput = { step: '', responsible: '', on: null, exemption: '' };

type Listed = { id: string; code: string };

/**
 * What the form adds for the listed projects that have no dated milestone yet: the exemption that its row
 * gives; else the row's own step, its gaps filled from the step for each where that is ticked; else the step
 * for each. A row that says nothing adds nothing, and the roadmap's own rule then says what is missing.
 * A project that has moved to another group takes no step here: it needs an exemption
 * (docs/domain.md#what-an-agreed-roadmap-holds).
 */
export function quickMilestones(
  { undated, moved }: { undated: readonly Listed[]; moved: readonly Listed[] },
  input: Pick<RoadmapInput, 'rows' | 'all' | 'each'> & Partial<Pick<RoadmapInput, 'exemptMoved'>>,
  parties: readonly string[],
): QuickMilestones {
  const result: QuickMilestones = { milestones: [], exemptions: new Map(), errors: [] };
  const each = input.all === 'yes' ? { ...none, ...input.each } : none;
  for (const { id } of undated) {
    const row = input.rows[id] ?? none;
    if (row.exemption !== '') result.exemptions.set(id, row.exemption);
    else add(result, id, row, each, parties);
  }
  for (const { id, code } of moved) {
    const exemption = (input.rows[id] ?? none).exemption || (input.exemptMoved ?? '');
    if (exemption !== '') result.exemptions.set(id, exemption);
    else result.errors.push({ field: `rows.${id}.exemption`, code: 'moved-away', values: { project: code } });
  }
  return result;
}

function add(
  result: QuickMilestones,
  projectId: string,
  row: MilestoneInput,
  each: MilestoneInput,
  parties: readonly string[],
): void {
  const milestone = row.step || each.step;
  const due = row.on ?? each.on;
  const answering = row.responsible || each.responsible || 'all';
  if (milestone === '' && due === null) return;
  const field = (name: keyof MilestoneInput) =>
    fromRow(row, name) ? `rows.${projectId}.${name}` : `each.${name}`;
  const errors: FieldError[] = [
    ...(milestone === '' ? [{ field: `rows.${projectId}.step`, code: 'step-required' as const }] : []),
    ...(answering === 'all' || parties.includes(answering)
      ? []
      : [{ field: field('responsible'), code: 'unknown-choice' as const }]),
  ];
  result.errors.push(...errors.filter((error) => !result.errors.some(({ field }) => field === error.field)));
  if (errors.length > 0 || due === null) return;
  const responsible = answering === 'all' ? null : answering;
  result.milestones.push({ projectId, step: milestone, responsible, ...due });
}

const fromRow = (row: MilestoneInput, name: keyof MilestoneInput) => row[name] !== '' && row[name] !== null;
