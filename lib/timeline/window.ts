import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, type Precision, parsePartialDate } from '@/lib/dates/partial-date';
import { type By, firstDayOfMonth, monthsOf, periodNumber, type Window } from './time-scale';

// The usual window: periods before the present one, and periods in all.
const before: Record<By, number> = { quarter: 3, month: 3 };
const length: Record<By, number> = { quarter: 12, month: 15 };
/** The most periods that are legible on one chart. */
const maxPeriods: Record<By, number> = { quarter: 40, month: 36 };

/** Why the window differs from the requested one. */
export type WindowFault = 'misread' | 'reversed' | 'too-long';

/** The requested window, or the one shown instead. */
export interface WindowParams extends Window {
  fault: WindowFault | null;
}

/** The default window around today, in whole quarters or months. */
export function usualWindow(today: CalendarDate, by: By): Window {
  const first = periodNumber(today, monthsOf[by]) - before[by];
  return spanOf(first, first + length[by], by);
}

/**
 * Reads the typed ends (a day, month or quarter each) as whole periods. With one end the window has its usual
 * length. An invalid or too long window gets a `fault`, and the usual or a shortened window is shown.
 */
export function windowParams(ends: { from: string; to: string }, today: CalendarDate, by: By): WindowParams {
  const begins = readEnd(ends.from);
  const from = begins && startOf(begins.on, begins.precision);
  const to = readEnd(ends.to)?.on ?? null;
  const misread = (ends.from !== '' && from === null) || (ends.to !== '' && to === null);
  if (misread) return { ...usualWindow(today, by), fault: 'misread' };
  if (from !== null && to !== null && from > to) return { ...usualWindow(today, by), fault: 'reversed' };
  const months = monthsOf[by];
  if (from !== null) {
    const first = periodNumber(from, months);
    const limit = spanOf(first, first + maxPeriods[by], by).to;
    if (to === null) return { from, to: spanOf(first, first + length[by], by).to, fault: null };
    return to > limit ? { from, to: limit, fault: 'too-long' } : { from, to, fault: null };
  }
  if (to === null) return { ...usualWindow(today, by), fault: null };
  const last = periodNumber(to, months) + 1;
  return { from: spanOf(last - length[by], last, by).from, to, fault: null };
}

/** From the first day of period `first` to the day before period `end`. */
function spanOf(first: number, end: number, by: By): Window {
  const months = monthsOf[by];
  return { from: firstDayOfMonth(first * months), to: addDays(firstDayOfMonth(end * months), -1) };
}

// far from every roadmap, and within what an axis can show
const [earliest, latest] = ['1000-01-01', '9900-12-31'];

function readEnd(text: string): PartialDate | null {
  const date = parsePartialDate(text);
  return date !== null && date.on >= earliest && date.on <= latest ? date : null;
}

/** The first day of a date's month or quarter, or the date itself. */
export function startOf(on: CalendarDate, precision: Precision): CalendarDate {
  if (precision === 'day') return on;
  const months = monthsOf[precision];
  return firstDayOfMonth(periodNumber(on, months) * months);
}
