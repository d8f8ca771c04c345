import { addMonths, endOfWeek, lastDayOfMonth, startOfWeek } from 'date-fns';
import { type CalendarDate, calendarDate, dayBy, eachDate } from '@/lib/dates/calendar-date';

/** A month of a year, `YYYY-MM`. */
export type Month = string & { readonly __month: true };

export function isMonth(text: string): text is Month {
  return /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}

/** First and last day of a month. */
export function monthDays(month: Month): { first: CalendarDate; last: CalendarDate } {
  const first = calendarDate(`${month}-01`);
  return { first, last: dayBy(lastDayOfMonth, first) };
}

/** The month that is `months` later, or earlier if negative. */
export function monthAfter(month: Month, months: number): Month {
  return monthOf(dayBy(addMonths, monthDays(month).first, months));
}

/** Weeks of a month, Monday to Sunday; null for days of other months. */
export function monthWeeks(month: Month): (CalendarDate | null)[][] {
  const { first, last } = monthDays(month);
  const mondayFirst = { weekStartsOn: 1 } as const;
  const days = eachDate(dayBy(startOfWeek, first, mondayFirst), dayBy(endOfWeek, last, mondayFirst)).map(
    (day) => (day >= first && day <= last ? day : null),
  );
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
