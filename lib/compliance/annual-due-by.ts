import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type AnnualMeetingFacts, annualMeetingVerdict, meetingFactsKnownAt } from './annual-meeting-rule';
import { type DueDate, lastDayRule } from './due-date';
import { meetingCalendar } from './meeting-calendar';
import { nextMeetingDue } from './next-meeting-due';
import type { Viewpoint } from './verdict';

/** By when the Parties are to meet next, and when the period that asks for it began. */
export interface AnnualDueBy {
  provision: string;
  from: CalendarDate;
  due: DueDate;
}

/**
 * By when the next Charter meeting is due (provision IV.3): the end of the present period, or of the first later one
 * for which no other meeting was held or is planned. Null where the Charter is not in force.
 *
 * @param meetingId the meeting that is asked for, whose own day settles nothing; null for one yet to be planned
 */
export function annualDueBy(
  facts: AnnualMeetingFacts,
  at: Viewpoint,
  meetingId: string | null,
): AnnualDueBy | null {
  const { verdict } = annualMeetingVerdict(facts, at);
  const { current, reading, provision } = verdict;
  if (current === null) return null;
  const others = facts.meetings.filter(({ id, kind }) => kind === 'charter' && id !== meetingId);
  const { held, planned } = meetingCalendar(others, meetingFactsKnownAt(facts, at.asKnown), at.asOf);
  const days = [...held, ...planned].map(({ on }) => on).sort();
  const dueDateOf = lastDayRule(facts.charter, facts.obligation, facts.overrides, at);
  const charter = { signedOn: facts.charter.signedOn, period: facts.obligation.period };
  let { due } = current;
  for (const day of days) {
    if (current.from <= day && day <= due.on) due = dueDateOf(nextMeetingDue(reading, charter, day));
  }
  return { provision, from: current.from, due };
}
