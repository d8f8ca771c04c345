import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * The number of a decision in the register: the series of a restricted group if it has one, the meeting's day, and
 * the number. Null if it has no number yet.
 *
 * @example decisionCode({ startsOn: '2027-02-04' }, { series: 'SEC', number: 3 }) // 'SEC 20270204/3'
 */
export function decisionCode(
  { startsOn }: { startsOn: CalendarDate | null },
  { series, number }: { series: string; number: number | null },
): string | null {
  if (number === null) return null;
  return [series, `${(startsOn ?? '').replaceAll('-', '')}/${number}`].filter(Boolean).join(' ');
}
