import type { Compartment } from '../access/compartments';

/** Every kind of audit event; its sentence stands in the catalogue under `history.<type>`. */
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
  'action.entered',
  'action.changed',
  'action.closed',
  'agenda.drafted',
  'agenda.item-changed',
  'agenda.item-moved',
  'agenda.item-added',
  'agenda.item-removed',
  'agenda.item-restored',
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
  | 'action'
  | 'group'
  | 'record';

/** One field's value before and after, in the words of the record (codes and dates, not translations). */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

/** What a command says happened; who, when and the chain's hash are added by `record`. */
export interface AuditEventDraft {
  type: EventType;
  subject: { type: SubjectType; id: string };
  compartment: Compartment;
  /** The group that it concerns, open or restricted, or null. */
  groupCode?: string | null;
  /** Fill the sentence's placeholders. */
  values?: Record<string, string | number>;
  changes?: readonly Change[];
}

/** The fields of two flat records that differ. */
export function changesBetween(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): Change[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
