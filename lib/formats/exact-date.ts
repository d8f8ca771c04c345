import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { partialDateText } from '@/lib/dates/partial-date';
import { wordKey } from './word-key';

const partial = ['month', 'quarter'] as const;

/** Turns the last day of a month or quarter into that month or quarter, if another column gives that precision. */
export function asExact(typed: string, precision: string): string {
  const read = partial.find((each) => each === wordKey(precision));
  const day = parseCalendarDate(typed);
  return day !== null && read ? partialDateText({ on: day, precision: read }) : typed;
}
