import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Deadline } from './deadline';
import { inOrder } from './deadline-list';
import { statesOf } from './filters';

/**
 * Whether something falls due next: it is not settled, and its day is today or later. Lists, roadmaps and open
 * requests for agreement are left out, because each page shows them elsewhere.
 */
export function isComing({ on, state, subject }: Deadline, asOf: CalendarDate): boolean {
  if (on < asOf || !statesOf('open').includes(state) || subject.kind === 'key') return false;
  return subject.kind !== 'charter' || ('period' in subject && asksForMeeting(subject.period.state.kind));
}

/** Whether a period still needs its meeting. A period whose meeting is planned in time is shown by that meeting. */
const asksForMeeting = (state: MeetingPeriod['state']['kind']) =>
  state === 'unplanned' || state === 'planned-too-late';

/**
 * The first deadlines of what falls due next. The annual meeting always keeps a place, even when others fall due
 * before it.
 */
export function nextDeadlines(coming: readonly Deadline[], limit: number): Deadline[] {
  const inTime = [...coming].sort(inOrder);
  const first = inTime.slice(0, limit);
  const annual = inTime.find(isAnnualMeeting);
  return annual === undefined || first.includes(annual) ? first : [...first.slice(0, limit - 1), annual];
}

/** Whether this is the period that needs the annual meeting, or the Charter meeting itself. */
function isAnnualMeeting({ subject }: Deadline): boolean {
  if (subject.kind === 'meeting') return subject.meeting.kind === 'charter';
  return subject.kind === 'charter' && 'period' in subject;
}

/** Whether a meeting's day has come and its record has not been agreed yet. */
export function awaitsRecord({ state, subject }: Deadline): boolean {
  return subject.kind === 'meeting' && state === 'waiting';
}
