import type { ContentOf, ProposalKind } from '@/lib/compliance/content';
import type { Deliverable } from '@/lib/compliance/facts';
import { listRefusals, type RoadmapRefusal, roadmapRefusals } from '@/lib/compliance/roadmap-content-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';

// What stops a proposal (docs/domain.md#two-keys): asked when it is made, and again with every further key.
// `on` is the day on which it would be agreed. Each finding names the form's field that it concerns.

/** A list holds joint projects that its group leads; an empty one is an explicit choice with a reason. */
export function listFindings(
  content: ContentOf<'project_list'>,
  jointProjects: ReadonlySet<string>,
): FieldError[] {
  const ids = content.projects.map(({ id }) => id);
  if (ids.some((id) => !jointProjects.has(id))) return [{ field: 'projects', code: 'list-project-unknown' }];
  return listRefusals(ids, content.emptyReason ?? '').map(({ kind }) => ({
    field: 'emptyReason',
    code: kind,
  }));
}

/** An agreed list that a roadmap cites. */
export interface CitedList {
  id: string;
  agreedOn: CalendarDate;
  projects: readonly { id: string }[];
}

/**
 * A roadmap rests on the list that stands on its day, and holds for each of its projects a dated milestone
 * with a responsible Party, or an exemption that says why (docs/domain.md#what-an-agreed-roadmap-holds).
 * `null` answers for all Parties.
 */
export function roadmapFindings(
  content: ContentOf<'roadmap'>,
  cited: CitedList | null,
  inForce: { id: string } | null,
  on: CalendarDate,
  parties: readonly string[],
): FieldError[] {
  const projects = content.projects.map(({ id, milestones, exemption }) => ({
    projectId: id,
    steps: milestones.map((milestone) => ({
      on: milestone.on,
      responsible: milestone.responsible === null ? parties : [milestone.responsible],
    })),
    exemption: exemption ?? null,
  }));
  const list = cited && { agreedOn: cited.agreedOn, projectIds: cited.projects.map(({ id }) => id) };
  const refusals = roadmapRefusals(projects, on, list);
  if (refusals.length > 0) return refusals.map((refusal) => roadmapFinding(refusal, content));
  return inForce?.id === cited?.id ? [] : [{ field: '', code: 'roadmap-list-replaced' }];
}

function roadmapFinding(refusal: RoadmapRefusal, { projects }: ContentOf<'roadmap'>): FieldError {
  const project = (id: string) => ({ project: projects.find((listed) => listed.id === id)?.code ?? '' });
  switch (refusal.kind) {
    case 'no-agreed-list':
    case 'not-on-list':
      return { field: '', code: refusal.kind };
    case 'before-list':
      return { field: 'day', code: 'before-list', values: { day: refusal.listAgreedOn } };
    case 'exemption-without-why':
      return {
        field: `rows.${refusal.projectId}.exemption`,
        code: refusal.kind,
        values: project(refusal.projectId),
      };
    case 'no-dated-step':
    case 'no-responsible-party':
      return {
        field: `rows.${refusal.projectId}.on`,
        code: refusal.kind,
        values: project(refusal.projectId),
      };
  }
}

/**
 * An extension moves the date only forward (docs/domain.md#extensions): past the due date and past an earlier
 * extension, and not to a day before that of its own agreement.
 */
export function extensionFindings(
  content: ContentOf<'extension'>,
  datesInForce: Readonly<Record<Deliverable, CalendarDate>>,
  on: CalendarDate,
): FieldError[] {
  if (content.deliverables.length === 0) return [{ field: 'deliverables', code: 'required' }];
  const latest = content.deliverables
    .map((deliverable) => datesInForce[deliverable])
    .reduce((one, other) => (one > other ? one : other));
  const { until } = content;
  if (until <= latest) return [{ field: 'until', code: 'extension-forward', values: { day: latest } }];
  return until < on ? [{ field: 'until', code: 'extension-before-agreed', values: { day: on } }] : [];
}

/** A meeting's holding: after signing, not in the future, and recorded on the day itself or later. */
export function holdingFindings(
  content: ContentOf<'record_of_holding'>,
  meeting: { state: string } | null,
  days: { signedOn: CalendarDate; today: CalendarDate; on: CalendarDate },
): FieldError[] {
  if (meeting === null) return [{ field: '', code: 'not-found' }];
  if (meeting.state === 'held') return [{ field: '', code: 'meeting-held-already' }];
  if (meeting.state === 'cancelled') return [{ field: '', code: 'meeting-cancelled' }];
  if (content.heldOn < days.signedOn) return [{ field: 'heldOn', code: 'held-before-signing' }];
  if (content.heldOn > days.today) return [{ field: 'heldOn', code: 'held-after-today' }];
  if (days.on >= content.heldOn) return [];
  return [{ field: 'day', code: 'record-before-holding', values: { day: content.heldOn } }];
}

/** What an annulment or a correction is about. */
export interface EndingTarget {
  id: string;
  kind: ProposalKind;
  agreedOn: CalendarDate | null;
  /** It is already corrected: the record says that it never was. */
  corrected: boolean;
}

const annullable: readonly ProposalKind[] = ['project_list', 'roadmap', 'extension', 'record_of_holding'];
const correctable: readonly ProposalKind[] = [...annullable, 'annulment', 'correction'];

/** Whether an agreed proposal of this kind can be annulled, or corrected. */
export function mayBeEnded(ending: 'annulment' | 'correction', kind: ProposalKind): boolean {
  return (ending === 'annulment' ? annullable : correctable).includes(kind);
}

/** What stands of the target's kind and subject, on the day of its annulment and today (annulment-rule.ts). */
interface InForceBeside {
  latestThen: string | null;
  latestNow: string | null;
  /** The day of a roadmap that rests on the target and that an annulment on that day would leave behind. */
  roadmapSince: CalendarDate | null;
}

/**
 * Only what was agreed and not corrected can be annulled or corrected; and of several versions only the
 * latest that stands can be annulled (docs/domain.md#which-version-is-in-force), on the annulment's day and
 * today: not before its own day, not under what was agreed since, and an only list not before the roadmap
 * that falls with it.
 */
export function endingFindings(
  ending: 'annulment' | 'correction',
  target: EndingTarget | null,
  inForce: InForceBeside | null,
  on: CalendarDate,
): FieldError[] {
  if (target === null || target.agreedOn === null || target.corrected || !mayBeEnded(ending, target.kind)) {
    return [{ field: '', code: 'ending-target' }];
  }
  if (ending === 'correction') return [];
  if (on < target.agreedOn) {
    return [{ field: 'day', code: 'annulled-before-agreed', values: { day: target.agreedOn } }];
  }
  const { latestThen, latestNow, roadmapSince } = inForce ?? {};
  if (latestThen !== target.id || latestNow !== target.id) return [{ field: '', code: 'annul-latest-only' }];
  return roadmapSince
    ? [{ field: 'day', code: 'annulled-before-roadmap', values: { day: roadmapSince } }]
    : [];
}
