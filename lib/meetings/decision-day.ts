import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * Why a decision on a meeting's day may not be dated so, or null (docs/domain.md#meetings). It may lie before its day
 * of entry, but not after it, not before the signing, and not before the decision that it follows: the last one by its
 * day sets the meeting's day.
 *
 * @param last the day of the meeting's latest decision; null where this is the first
 * @example decisionDayFault('2027-01-05', { signedOn: '2026-02-10', last: '2027-01-06', today: '2027-01-08' }) // 'decided-before-last'
 */
export function decisionDayFault(
  day: CalendarDate,
  { signedOn, last, today }: { signedOn: CalendarDate; last: CalendarDate | null; today: CalendarDate },
): 'decided-after-today' | 'decided-before-signing' | 'decided-before-last' | null {
  if (day > today) return 'decided-after-today';
  if (day < signedOn) return 'decided-before-signing';
  return last !== null && day < last ? 'decided-before-last' : null;
}
