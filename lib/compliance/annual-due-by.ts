import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type AnnualMeetingFacts, annualMeetingVerdict, meetingFactsKnownAt } from './annual-meeting-rule';
import { type DueDate, lastDayRule } from './due-date';
import { meetingCalendar } from './meeting-calendar';
import { nextMeetingDue } from './next-meeting-due';
import { settingAt, type Viewpoint } from './verdict';

/** The due date of the next meeting, and the first day of the period that requires it. */
export interface AnnualDueBy {
  provision: string;
  from: CalendarDate;
  due: DueDate;
}

/**
 * The due date of the next Charter meeting (provision IV.3): the end of the present period, or of the first
 * later period for which no other meeting was held or is planned. Null where the Charter is not in force.
 *
 * @param meetingId the meeting being dated, whose own day is ignored; null for a meeting not yet planned
 */
export function annualDueBy(
  facts: AnnualMeetingFacts,
  at: Viewpoint,
  meetingId: string | null,
): AnnualDueBy | null {
  const { verdict } = annualMeetingVerdict(facts, at);
  const { current, provision } = verdict;
  if (current === null) return null;
  const others = facts.meetings.filter(({ id, kind }) => kind === 'charter' && id !== meetingId);
  const { held, planned } = meetingCalendar(others, meetingFactsKnownAt(facts, at.asKnown), at.asOf);
  const days = [...held, ...planned].map(({ on }) => on).sort();
  let { due } = current;
  for (const day of days) {
    if (current.from <= day && day <= due.on) due = dueAfterMeeting(facts, at, day);
  }
  return { provision, from: current.from, due };
}

/** The due date of the Charter meeting that follows one on this day (provision IV.3). */
export function dueAfterMeeting(
  { charter, obligation, overrides }: Pick<AnnualMeetingFacts, 'charter' | 'obligation' | 'overrides'>,
  at: Viewpoint,
  day: CalendarDate,
): DueDate {
  const { reading } = settingAt(obligation, at.asKnown);
  const { signedOn } = charter;
  const dueDateOf = lastDayRule(charter, obligation, overrides, at);
  return dueDateOf(nextMeetingDue(reading, { signedOn, period: obligation.period }, day));
}
