import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import { firstDay, type PartialDate, parsePartialDate } from '@/lib/dates/partial-date';
import { addPeriods, type By, periodStart, type Window } from './time-scale';

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
  return spanOf(addPeriods(periodStart(today, by), -before[by], by), length[by], by);
}

/**
 * Reads the typed ends (a day, month or quarter each) as whole periods. With one end the window has its usual
 * length. An invalid or too long window gets a `fault`, and the usual or a shortened window is shown.
 */
export function windowParams(ends: { from: string; to: string }, today: CalendarDate, by: By): WindowParams {
  const begins = readEnd(ends.from);
  const from = begins && firstDay(begins);
  const to = readEnd(ends.to)?.on ?? null;
  const misread = (ends.from !== '' && from === null) || (ends.to !== '' && to === null);
  if (misread) return { ...usualWindow(today, by), fault: 'misread' };
  if (from !== null && to !== null && from > to) return { ...usualWindow(today, by), fault: 'reversed' };
  if (from !== null) {
    const first = periodStart(from, by);
    const limit = spanOf(first, maxPeriods[by], by).to;
    if (to === null) return { from, to: spanOf(first, length[by], by).to, fault: null };
    return to > limit ? { from, to: limit, fault: 'too-long' } : { from, to, fault: null };
  }
  if (to === null) return { ...usualWindow(today, by), fault: null };
  return { from: addPeriods(periodStart(to, by), 1 - length[by], by), to, fault: null };
}

/** The window of `periods` quarters or months that begins on `from`. */
function spanOf(from: CalendarDate, periods: number, by: By): Window {
  return { from, to: addDays(addPeriods(from, periods, by), -1) };
}

// far from every roadmap, and within what an axis can show
const [earliest, latest] = ['1000-01-01', '9900-12-31'];

function readEnd(text: string): PartialDate | null {
  const date = parsePartialDate(text);
  return date !== null && date.on >= earliest && date.on <= latest ? date : null;
}
