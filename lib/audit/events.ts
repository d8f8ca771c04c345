import type { Compartment } from '../access/compartments';

/** All types of audit events. Their sentences are in the message catalogue under `audit.events.<type>`. */
export const eventTypes = [
  'charter.loaded',
  'charter.text-set',
  'charter.text-removed',
  'candidates.loaded',
  'sample.loaded',
  'obligation.set',
  'decree.entered',
  'decree.withdrawn',
  'person.created',
  'person.password-changed',
  'person.invited',
  'person.invitation-withdrawn',
  'person.joined',
  'person.disabled',
  'person.enabled',
  'person.reset-link-issued',
  'person.password-reset',
  'person.recovery-link-issued',
  'office.given',
  'office.ended',
  'session.started',
  'session.ended',
  'session.all-ended',
  'calendar-feed.made',
  'calendar-feed.ended',
  'identity.linked',
  'identity.unlinked',
  'project.created',
  'project.changed',
  'project.tabled',
  'project.moved',
  'project.merged',
  'project.took-over',
  'organisation.added',
  'organisation.changed',
  'organisation.removed',
  'status.reported',
  'note.added',
  'milestone.added',
  'milestone.changed',
  'milestone.removed',
  'milestones.pasted',
  'proposal.made',
  'proposal.key-turned',
  'proposal.agreed',
  'proposal.returned',
  'proposal.withdrawn',
  'meeting.planned',
  'meeting.changed',
  'meeting.postponed',
  'meeting.cancelled',
  'meeting.held',
  'meeting.step-done',
  'meeting.step-undone',
  'delegation.delegate-added',
  'delegation.delegate-removed',
  'delegation.put-forward',
  'delegation.attended',
  'meeting.day-added',
  'meeting.day-removed',
  'meeting.copy-taken',
  'meeting.copy-returned',
  'platform.added',
  'platform.changed',
  'platform.ended',
  'template.step-changed',
  'template.step-added',
  'template.step-removed',
  'meeting.step-assigned',
  'meeting.item-taken-up',
  'meeting.clock-stopped',
  'outcome.recorded',
  'outcome.changed',
  'outcome.withdrawn',
  'decision.became',
  'minutes.drafted',
  'minutes.part-added',
  'minutes.part-changed',
  'minutes.part-moved',
  'minutes.part-removed',
  'minutes.part-restored',
  'minutes.bracketed',
  'minutes.settled',
  'minutes.cleared',
  'minutes.agreed-by',
  'minutes.agreed',
  'minutes.revised',
  'action.entered',
  'action.changed',
  'action.reported',
  'action.closed',
  'action.superseded',
  'action.dropped',
  'agenda.drafted',
  'agenda.item-changed',
  'agenda.item-moved',
  'agenda.item-added',
  'agenda.item-removed',
  'agenda.item-restored',
  'agenda.item-put-forward',
  'agenda.item-accepted',
  'agenda.item-bracketed',
  'agenda.bracket-closed',
  'agenda.item-declined',
  'agenda.item-deferred',
  'brief.called',
  'brief.assigned',
  'brief.book-marked',
  'brief.written',
  'brief.handed-in',
  'brief.cleared',
  'brief.returned',
  'brief.taken-back',
  'brief.removed',
  'brief.facts-refreshed',
  'report.drafted',
  'report.written',
  'report.handed-in',
  'report.frozen',
  'report.issued',
  'agenda.paper-added',
  'agenda.paper-removed',
  'agenda.link-added',
  'agenda.link-removed',
  'agenda.own-note',
  'agenda.side-agreed',
  'agenda.agreed',
  'agenda.agreement-voided',
  'group.established',
  'group.establishing-withdrawn',
  'group.co-chair-named',
  'group.co-chair-ended',
  'group.co-chair-withdrawn',
  'record.baseline',
] as const;

export type EventType = (typeof eventTypes)[number];

export type SubjectType =
  | 'charter'
  | 'provision'
  | 'obligation'
  | 'decree'
  | 'person'
  | 'invitation'
  | 'project'
  | 'organisation'
  | 'proposal'
  | 'meeting'
  | 'template'
  | 'platform'
  | 'action'
  | 'brief'
  | 'group'
  | 'report'
  | 'record';

/** One field's value before and after, as codes and dates, untranslated. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

/** The name of a milestone's title in the record, in the values of events and in their changes. */
export const storedTitle = 'step';

/** An event as a command returns it. `record` adds the actor, the time and the hashes. */
export interface AuditEventDraft {
  type: EventType;
  subject: { type: SubjectType; id: string };
  compartment: Compartment;
  /** The code of the group that it concerns, restricted or not, or null. */
  groupCode?: string | null;
  /** The values of the sentence's placeholders. */
  values?: Record<string, string | number>;
  changes?: readonly Change[];
}

/**
 * The fields that differ between two flat records, among those of `after`.
 * @example changesBetween({ title: 'A' }, { title: 'B' }) // [{ field: 'title', before: 'A', after: 'B' }]
 */
export function changesBetween(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): Change[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
