import { z } from 'zod';
import type { CalendarDate } from './calendar-date';
import { namesNoDay, type PartialDate, parsePartialDate } from './partial-date';

/** The years accepted in plans and instruments; others are typing errors. */
const [first, last] = [2000, 2099];

const isFar = ({ on }: PartialDate) => on < `${first}-01-01` || on > `${last}-12-31`;

/** Parses a day, month or quarter within the accepted years; null for anything else. */
export function readPlannedDate(typed: string): PartialDate | null {
  const date = parsePartialDate(typed);
  return date === null || isFar(date) ? null : date;
}

/** Parses a day within the accepted years; null for anything else. */
export function readPlannedDay(typed: string): CalendarDate | null {
  const date = readPlannedDate(typed);
  return date?.precision === 'day' ? date.on : null;
}

/** A schema transform that parses a day, month or quarter, or adds an issue that says what is wrong. */
export function typedDate(typed: string, context: z.RefinementCtx): PartialDate {
  const date = readPlannedDate(typed);
  return date ?? refuse(typed, context, 'bad-partial-date');
}

/** A schema transform that parses a day, or adds an issue that says what is wrong. */
export function typedDay(typed: string, context: z.RefinementCtx): CalendarDate {
  const day = readPlannedDay(typed);
  return day ?? refuse(typed, context, 'bad-date');
}

/**
 * Why a text in the form of a date is refused: the day does not exist, or its year is out of range. Else
 * null.
 */
export function plannedDateFault(typed: string): 'no-such-day' | 'far-year' | null {
  if (namesNoDay(typed)) return 'no-such-day';
  const date = parsePartialDate(typed);
  return date !== null && isFar(date) ? 'far-year' : null;
}

/** Adds the issue: wrong form, no such day, or a year out of range. */
function refuse(typed: string, context: z.RefinementCtx, form: 'bad-date' | 'bad-partial-date'): never {
  context.addIssue({ code: 'custom', message: plannedDateFault(typed) ?? form });
  return z.NEVER;
}
