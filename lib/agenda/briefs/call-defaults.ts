import type { Actor } from '@/lib/access/actor';
import { addDays, type CalendarDate, laterOf } from '@/lib/dates/calendar-date';
import type { Named } from './clearance-rule';

/** How long before the meeting briefs are due if nobody says otherwise, in days. */
const daysBefore = 14;

/**
 * The day to suggest for a call: 14 days before the meeting, but not before today (docs/domain.md#briefs). Null while
 * the meeting has no day.
 */
export function suggestedDay(startsOn: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return startsOn === null ? null : laterOf(addDays(startsOn, -daysBefore), today);
}

export interface MeetingDays {
  /** Null while the meeting has no day. */
  lastDay: CalendarDate | null;
  today: CalendarDate;
}

/**
 * Why a brief cannot be due on this day, or null: it would come after the meeting's last day. Once that day has passed,
 * or while the meeting has none, any day does.
 */
export function dueDayFault(
  dueOn: CalendarDate,
  { lastDay, today }: MeetingDays,
): 'brief-after-meeting' | null {
  if (lastDay === null || lastDay < today) return null;
  return dueOn > lastDay ? 'brief-after-meeting' : null;
}

/** The chain to suggest: whoever calls clears. */
export function suggestedChain({ personId, name }: Actor): Named[] {
  return personId === null ? [] : [{ personId, name }];
}
