import { type CalendarDate, calendarDate, daysBetween, partsOfDate } from '@/lib/dates/calendar-date';

/** The days that a picture shows, both included. */
export interface Window {
  from: CalendarDate;
  to: CalendarDate;
}

/** What the axis is ruled by. */
export type By = 'quarter' | 'month';

/** A quarter (1–4), a month (1–12) or a year (0) on the axis; cut where the window begins or ends within it. */
export interface Tick {
  year: number;
  number: number;
  x: number;
  end: number;
}

export interface TimeScale {
  /** Where the day begins, in units of the picture; beyond the frame for a day outside the window. */
  x: (date: CalendarDate) => number;
  periods: Tick[];
  years: Tick[];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Lays the window's days between two edges, every day equally wide, and rules it by quarters or months. */
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

/** Months in a step of the axis. */
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

/** Which period of so many months, counted from year 0, a day lies in. */
export function periodNumber(date: CalendarDate, months: number): number {
  const { year, month } = partsOfDate(date);
  return Math.floor((year * 12 + month - 1) / months);
}

/** The first day of a month counted from January of year 0. */
export function firstDayOfMonth(month: number): CalendarDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return calendarDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
