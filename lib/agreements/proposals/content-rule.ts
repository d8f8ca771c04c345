import type { ContentOf, ProposalKind } from '@/lib/compliance/content';
import type { Deliverable } from '@/lib/compliance/facts';
import { listRefusals, type RoadmapRefusal, roadmapRefusals } from '@/lib/compliance/roadmap-content-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';

// The errors that stop a proposal (docs/domain.md#two-keys), checked when it is made and again with every further key.
// `on` is the day on which it would be agreed. Each finding names the form field that it concerns.

/**
 * Checks a project list (docs/domain.md#what-an-agreed-roadmap-holds): it holds only joint projects that its group
 * leads, and an empty list has a reason.
 * @param jointProjects the ids of the joint projects that the group leads
 */
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

/** The agreed list that a roadmap rests on. */
export interface CitedList {
  id: string;
  agreedOn: CalendarDate;
  projects: readonly { id: string }[];
}

/**
 * Checks a roadmap (docs/domain.md#what-an-agreed-roadmap-holds): it rests on the list in force on its day, and has for
 * each listed project a dated milestone with a responsible Party, or an exemption with a reason.
 * @param parties who is responsible for a milestone whose `responsible` is null: all of them
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
    milestones: milestones.map((milestone) => ({
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
    case 'no-dated-milestone':
    case 'no-responsible-party':
      return {
        field: `rows.${refusal.projectId}.on`,
        code: refusal.kind,
        values: project(refusal.projectId),
      };
  }
}

/**
 * Checks an extension (docs/domain.md#extensions): it moves the date forward only, past the due date and any earlier
 * extension, and not to a day before its own agreed day.
 * @param datesInForce D′ of each deliverable, or D if nothing extends it
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

/** Checks a record of holding: the meeting was held on or after signing, not after today, and recorded no earlier. */
export function holdingFindings(
  content: ContentOf<'record_of_holding'>,
  meeting: { state: string } | null,
  days: { signedOn: CalendarDate; today: CalendarDate; on: CalendarDate },
): FieldError[] {
  if (meeting === null) return [{ field: '', code: 'not-found' }];
  if (meeting.state === 'held' && content.minutes === undefined)
    return [{ field: '', code: 'meeting-held-already' }];
  if (meeting.state === 'cancelled') return [{ field: '', code: 'meeting-cancelled' }];
  if (content.heldOn < days.signedOn) return [{ field: 'heldOn', code: 'held-before-signing' }];
  if (content.heldOn > days.today) return [{ field: 'heldOn', code: 'held-after-today' }];
  if (days.on >= content.heldOn) return [];
  return [{ field: 'day', code: 'record-before-holding', values: { day: content.heldOn } }];
}

/** The agreement that an annulment or a correction is to end. */
export interface EndingTarget {
  id: string;
  kind: ProposalKind;
  agreedOn: CalendarDate | null;
  /** Whether it was corrected already, so that it counts as never agreed. */
  corrected: boolean;
}

const annullable: readonly ProposalKind[] = ['project_list', 'roadmap', 'extension', 'record_of_holding'];
const correctable: readonly ProposalKind[] = [...annullable, 'annulment', 'correction'];

/** Whether agreements of this kind may be annulled or corrected (docs/domain.md#annulment-and-correction). */
export function mayBeEnded(ending: 'annulment' | 'correction', kind: ProposalKind): boolean {
  return (ending === 'annulment' ? annullable : correctable).includes(kind);
}

/** The ids of the latest agreements of the target's kind and subject: on the annulment's day, and today. */
interface LatestInForce {
  latestThen: string | null;
  latestNow: string | null;
  /** The agreed day of a roadmap that the annulment would leave without a list (roadmapWithoutList), or null. */
  roadmapSince: CalendarDate | null;
}

/**
 * Checks an annulment or a correction (docs/domain.md#which-version-is-in-force). Its target is agreed, not corrected,
 * and of a kind that may be ended. An annulment also needs: its day is not before the target's agreed day, the target
 * is the latest in force on that day and today, and no roadmap agreed after that day would lose its only list.
 */
export function endingFindings(
  ending: 'annulment' | 'correction',
  target: EndingTarget | null,
  inForce: LatestInForce | null,
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
