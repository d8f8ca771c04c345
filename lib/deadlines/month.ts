import { addDays, type CalendarDate, calendarDate, dateOfParts, weekday } from '@/lib/dates/calendar-date';

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
  return { first, last: addDays(calendarDate(`${monthAfter(month, 1)}-01`), -1) };
}

/** The month that is `months` later, or earlier if negative. */
export function monthAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  const date = dateOfParts(Math.floor(index / 12), (index % 12) + 1, 1);
  if (date === null) throw new RangeError(`No month ${months} after ${month}`);
  return monthOf(date);
}

/** Weeks of a month, Monday to Sunday; null for days of other months. */
export function monthWeeks(month: Month): (CalendarDate | null)[][] {
  const { first, last } = monthDays(month);
  const order = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const weeks: (CalendarDate | null)[][] = [];
  for (let monday = addDays(first, -order.indexOf(weekday(first))); monday <= last; ) {
    const days = order.map((_, index) => addDays(monday, index));
    weeks.push(days.map((day) => (day >= first && day <= last ? day : null)));
    monday = addDays(monday, 7);
  }
  return weeks;
}
