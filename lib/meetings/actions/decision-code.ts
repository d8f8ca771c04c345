import type { CalendarDate } from '@/lib/dates/calendar-date';

interface MeetingDay {
  /** Null while the meeting has no day. */
  startsOn: CalendarDate | null;
}

interface Numbered {
  series: string;
  number: number | null;
}

/**
 * The number of a decision in the register: the series of a restricted group if it has one, the meeting's day, and
 * the number. Null if it has no number yet.
 *
 * @example decisionCode({ startsOn: '2027-02-04' }, { series: 'SEC', number: 3 }) // 'SEC 20270204/3'
 */
export function decisionCode(meeting: MeetingDay, { series, number }: Numbered): string | null {
  return number === null ? null : codeOf(meeting, series, String(number));
}

/**
 * The same for an action, whose numbers are a series of their own.
 *
 * @example actionCode({ startsOn: '2027-02-04' }, { series: '', number: 3 }) // '20270204/A3'
 */
export function actionCode(meeting: MeetingDay, { series, number }: Numbered): string | null {
  return number === null ? null : codeOf(meeting, series, `A${number}`);
}

const codeOf = ({ startsOn }: MeetingDay, series: string, number: string): string =>
  [series, `${(startsOn ?? '').replaceAll('-', '')}/${number}`].filter(Boolean).join(' ');

/**
 * The next number of a series of decisions or actions. Numbers of withdrawn ones count, so none is given again.
 * @example nextNumber([1, 2]) // 3
 */
export function nextNumber(given: readonly number[]): number {
  return Math.max(0, ...given) + 1;
}
