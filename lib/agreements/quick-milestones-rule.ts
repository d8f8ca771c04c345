import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import type { FieldError } from '@/lib/refusal';
import type { MilestoneInput, RoadmapInput } from './schema';

/** A milestone that the roadmap form adds. A null `responsible` means all Parties. */
export interface NewMilestone {
  projectId: string;
  title: string;
  responsible: string | null;
  on: CalendarDate;
  precision: Precision;
}

/** What a roadmap form adds, and its errors. */
export interface QuickMilestones {
  milestones: NewMilestone[];
  /** The reasons why projects have no milestone, by project id. */
  exemptions: Map<string, string>;
  errors: FieldError[];
}

const none: MilestoneInput = { title: '', responsible: '', on: null, exemption: '' };

type Listed = { id: string; code: string };

/**
 * What the roadmap form adds for listed projects without a dated milestone: the row's exemption, else the row's
 * milestone, whose empty fields come from `each` if `all` is ticked. An empty row adds nothing; the roadmap's rule
 * reports it. A project that moved to another group needs an exemption (docs/domain.md#what-an-agreed-roadmap-holds).
 * @param parties the codes that `responsible` may have
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
  const milestone = row.title || each.title;
  const due = row.on ?? each.on;
  const party = row.responsible || each.responsible || 'all';
  if (milestone === '' && due === null) return;
  const field = (name: keyof MilestoneInput) =>
    fromRow(row, name) ? `rows.${projectId}.${name}` : `each.${name}`;
  const errors: FieldError[] = [
    ...(milestone === '' ? [{ field: `rows.${projectId}.title`, code: 'milestone-required' as const }] : []),
    ...(party === 'all' || parties.includes(party)
      ? []
      : [{ field: field('responsible'), code: 'unknown-choice' as const }]),
  ];
  result.errors.push(...errors.filter((error) => !result.errors.some(({ field }) => field === error.field)));
  if (errors.length > 0 || due === null) return;
  const responsible = party === 'all' ? null : party;
  result.milestones.push({ projectId, title: milestone, responsible, ...due });
}

const fromRow = (row: MilestoneInput, name: keyof MilestoneInput) => row[name] !== '' && row[name] !== null;
