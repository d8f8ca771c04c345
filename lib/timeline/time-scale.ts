import { type CalendarDate, calendarDate, daysBetween, partsOfDate } from '@/lib/dates/calendar-date';

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
  const ticks = (months: number): Tick[] =>
    periodsWithin(window, months).map(({ year, number, starts, ends }) => ({
      year,
      number,
      x: starts < window.from ? edge.left : x(starts),
      end: ends > window.to ? edge.right : x(ends),
    }));
  return { x, periods: ticks(monthsOf[by]), years: ticks(12).map((tick) => ({ ...tick, number: 0 })) };
}

/** Months per period. */
export const monthsOf: Record<By, number> = { month: 1, quarter: 3 };

function periodsWithin({ from, to }: Window, months: number) {
  const first = periodNumber(from, months);
  const last = periodNumber(to, months);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const period = first + index;
    const perYear = 12 / months;
    return {
      year: Math.floor(period / perYear),
      number: (period % perYear) + 1,
      starts: firstDayOfMonth(period * months),
      ends: firstDayOfMonth((period + 1) * months),
    };
  });
}

/** The number of the period that holds a day, counted in steps of `months` from year 0. */
export function periodNumber(date: CalendarDate, months: number): number {
  const { year, month } = partsOfDate(date);
  return Math.floor((year * 12 + month - 1) / months);
}

/** The first day of a month, counted from January of year 0. */
export function firstDayOfMonth(month: number): CalendarDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return calendarDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
