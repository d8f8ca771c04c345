import {
  addMonths,
  addQuarters,
  addYears,
  eachMonthOfInterval,
  eachQuarterOfInterval,
  eachYearOfInterval,
  getMonth,
  getQuarter,
  getYear,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from 'date-fns';
import { type CalendarDate, dateOfDay, dayBy, daysBetween, utcMidnight } from '@/lib/dates/calendar-date';

/** The days on the chart, both ends included. */
export interface Window {
  from: CalendarDate;
  to: CalendarDate;
}

/** The periods that the axis is divided into. */
export type By = 'quarter' | 'month';

/** A quarter (1–4), a month (1–12) or a year (0) on the axis, cut at the ends of the window. */
export interface Tick {
  year: number;
  number: number;
  x: number;
  end: number;
}

export interface TimeScale {
  /** The position where a day begins, in the chart's units. Days outside the window lie beyond the frame. */
  x: (date: CalendarDate) => number;
  periods: Tick[];
  years: Tick[];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Maps the window's days to equal widths between two edges and divides them into quarters or months. */
export function timeScale(window: Window, by: By, edge: { left: number; right: number }): TimeScale {
  const days = daysBetween(window.from, window.to) + 1;
  const perDay = (edge.right - edge.left) / days;
  const x = (date: CalendarDate) => tenth(edge.left + daysBetween(window.from, date) * perDay);
  const ticks = (of: By | 'year'): Tick[] =>
    periodsWithin(window, of).map(({ year, number, starts, ends }) => ({
      year,
      number,
      x: starts < window.from ? edge.left : x(starts),
      end: ends > window.to ? edge.right : x(ends),
    }));
  return { x, periods: ticks(by), years: ticks('year') };
}

// How date-fns counts each kind of period.
const calendar = {
  month: {
    start: startOfMonth,
    add: addMonths,
    each: eachMonthOfInterval,
    number: (day: Date) => getMonth(day) + 1,
  },
  quarter: { start: startOfQuarter, add: addQuarters, each: eachQuarterOfInterval, number: getQuarter },
  year: { start: startOfYear, add: addYears, each: eachYearOfInterval, number: () => 0 },
};

/** Every period that has a day in the window; `ends` is the first day of the next one. */
function periodsWithin({ from, to }: Window, by: By | 'year') {
  const { each, add, number } = calendar[by];
  return each({ start: utcMidnight(from), end: utcMidnight(to) }).map((day) => ({
    year: getYear(day),
    number: number(day),
    starts: dateOfDay(day),
    ends: dateOfDay(add(day, 1)),
  }));
}

/** The first day of the quarter or month that holds the date. */
export function periodStart(date: CalendarDate, by: By): CalendarDate {
  return dayBy(calendar[by].start, date);
}

/** The date that many quarters or months later, or earlier if negative. */
export function addPeriods(date: CalendarDate, count: number, by: By): CalendarDate {
  return dayBy(calendar[by].add, date, count);
}
