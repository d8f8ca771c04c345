import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A meeting before which actions stand. `day` is null while it has none. */
export interface ReceivingMeeting {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  groupCode: string | null;
  platformId: string | null;
  day: CalendarDate | null;
}

/** What decides whether an action stands before a meeting. `since` is the day from which it is counted. */
export interface CarriedAction {
  groupCode: string | null;
  since: CalendarDate;
  closedOn: CalendarDate | null;
  meeting: { id: string; kind: 'charter' | 'group' | 'platform'; platformId: string | null };
}

/**
 * Whether an open action of an earlier meeting stands before this one (docs/domain.md#carrying-over): every action
 * before a Charter meeting, a group's before the group's, and those of its own series before a platform's. It is read
 * from the facts and stored nowhere, so that nothing is lost or doubled when a meeting moves or is cancelled.
 */
export function isCarriedTo(meeting: ReceivingMeeting, action: CarriedAction): boolean {
  if (action.closedOn !== null || action.meeting.id === meeting.id) return false;
  if (meeting.day !== null && action.since > meeting.day) return false;
  switch (meeting.kind) {
    case 'charter':
      return true;
    case 'group':
      return action.groupCode === meeting.groupCode;
    default:
      return meeting.platformId !== null && action.meeting.platformId === meeting.platformId;
  }
}
