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

/** The chain to suggest: whoever calls clears. */
export function suggestedChain({ personId, name }: Actor): Named[] {
  return personId === null ? [] : [{ personId, name }];
}
