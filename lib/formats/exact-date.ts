import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { partialDateText } from '@/lib/dates/partial-date';
import { wordKey } from './word-key';

const partial = ['month', 'quarter'] as const;

/** A day that another column calls the last one of a month or a quarter, as that month or quarter. */
export function asExact(typed: string, precision: string): string {
  const read = partial.find((each) => each === wordKey(precision));
  const day = parseCalendarDate(typed);
  return day !== null && read ? partialDateText({ on: day, precision: read }) : typed;
}
