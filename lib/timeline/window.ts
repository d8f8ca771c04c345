import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, type Precision, parsePartialDate } from '@/lib/dates/partial-date';
import { type By, firstDayOfMonth, monthsOf, periodNumber, type Window } from './time-scale';

// Where nothing is asked for: so many periods before the present one, and so many in all.
const before: Record<By, number> = { quarter: 3, month: 3 };
const length: Record<By, number> = { quarter: 12, month: 15 };
/** The most that can be read on one picture. */
const most: Record<By, number> = { quarter: 40, month: 36 };

/** Why what was asked for is not what is shown. */
export type WindowFault = 'misread' | 'reversed' | 'too-long';

/** What the address asks for, or what is shown in its place. */
export interface WindowParams extends Window {
  fault: WindowFault | null;
}

/** The window that is shown where none is asked for: around today, in whole quarters or months. */
export function usualWindow(today: CalendarDate, by: By): Window {
  const first = periodNumber(today, monthsOf[by]) - before[by];
  return spanOf(first, first + length[by], by);
}

/**
 * Reads the ends as people type them (a day, a month or a quarter), each with its whole period. Where one end is
 * missing the picture has its usual length; where the two cannot be meant, or too much is asked for, it says why
 * and shows what it can.
 */
export function windowParams(asked: { from: string; to: string }, today: CalendarDate, by: By): WindowParams {
  const begins = readEnd(asked.from);
  const from = begins && startOf(begins.on, begins.precision);
  const to = readEnd(asked.to)?.on ?? null;
  const misread = (asked.from !== '' && from === null) || (asked.to !== '' && to === null);
  if (misread) return { ...usualWindow(today, by), fault: 'misread' };
  if (from !== null && to !== null && from > to) return { ...usualWindow(today, by), fault: 'reversed' };
  const months = monthsOf[by];
  if (from !== null) {
    const first = periodNumber(from, months);
    const limit = spanOf(first, first + most[by], by).to;
    if (to === null) return { from, to: spanOf(first, first + length[by], by).to, fault: null };
    return to > limit ? { from, to: limit, fault: 'too-long' } : { from, to, fault: null };
  }
  if (to === null) return { ...usualWindow(today, by), fault: null };
  const last = periodNumber(to, months) + 1;
  return { from: spanOf(last - length[by], last, by).from, to, fault: null };
}

/** From the first day of one period to the day before another begins. */
function spanOf(first: number, end: number, by: By): Window {
  const months = monthsOf[by];
  return { from: firstDayOfMonth(first * months), to: addDays(firstDayOfMonth(end * months), -1) };
}

// the calendar's ends are far from every roadmap, and no axis can go beyond them
const [earliest, latest] = ['1000-01-01', '9900-12-31'];

function readEnd(text: string): PartialDate | null {
  const date = parsePartialDate(text);
  return date !== null && date.on >= earliest && date.on <= latest ? date : null;
}

/** The first day of what a date stands for: of its month or quarter, or itself. */
export function startOf(on: CalendarDate, precision: Precision): CalendarDate {
  if (precision === 'day') return on;
  const months = monthsOf[precision];
  return firstDayOfMonth(periodNumber(on, months) * months);
}
