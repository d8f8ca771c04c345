import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Deadline } from './deadline';
import { inOrder } from './deadline-list';
import { statesOf } from './filters';

/**
 * Whether something falls due next: it is not settled, and its day is today or ahead. Lists, roadmaps and what waits
 * for a key have places of their own beside it.
 */
export function isComing({ on, standing, subject }: Deadline, asOf: CalendarDate): boolean {
  if (on < asOf || !statesOf('open').includes(standing) || subject.kind === 'key') return false;
  return subject.kind !== 'charter' || ('period' in subject && asksForMeeting(subject.period.state.kind));
}

/** Whether a period still asks for its meeting: one that is planned in time stands among the meetings. */
const asksForMeeting = (state: MeetingPeriod['state']['kind']) =>
  state === 'unplanned' || state === 'planned-too-late';

/** The first of what falls due next. The annual meeting keeps a place, though others fall due before it. */
export function nextDeadlines(coming: readonly Deadline[], limit: number): Deadline[] {
  const inTime = [...coming].sort(inOrder);
  const first = inTime.slice(0, limit);
  const annual = inTime.find(isAnnualMeeting);
  return annual === undefined || first.includes(annual) ? first : [...first.slice(0, limit - 1), annual];
}

/** The period that asks for the annual meeting, or the Charter meeting itself. */
function isAnnualMeeting({ subject }: Deadline): boolean {
  if (subject.kind === 'meeting') return subject.meeting.kind === 'charter';
  return subject.kind === 'charter' && 'period' in subject;
}

/** A meeting whose day has come, and whose holding is not recorded yet. */
export function awaitsRecord({ standing, subject }: Deadline): boolean {
  return subject.kind === 'meeting' && standing === 'waiting';
}
