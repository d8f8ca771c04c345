import { z } from 'zod';
import type { CalendarDate } from './calendar-date';
import { namesNoDay, type PartialDate, parsePartialDate } from './partial-date';

/** Years that plans and instruments of this cooperation can mean: others are slips of the finger. */
const [first, last] = [2000, 2099];

const isFar = ({ on }: PartialDate) => on < `${first}-01-01` || on > `${last}-12-31`;

/** A day, a month or a quarter that a plan can mean, however it is written; null for anything else. */
export function readPlannedDate(typed: string): PartialDate | null {
  const date = parsePartialDate(typed);
  return date === null || isFar(date) ? null : date;
}

/** The same where only a day will do. */
export function readPlannedDay(typed: string): CalendarDate | null {
  const date = readPlannedDate(typed);
  return date?.precision === 'day' ? date.on : null;
}

/** For a field of a schema: the typed day, month or quarter, or an issue that says what is wrong with it. */
export function typedDate(typed: string, context: z.RefinementCtx): PartialDate {
  const date = readPlannedDate(typed);
  return date ?? refuse(typed, context, 'bad-partial-date');
}

/** The same for a field that holds a day. */
export function typedDay(typed: string, context: z.RefinementCtx): CalendarDate {
  const day = readPlannedDay(typed);
  return day ?? refuse(typed, context, 'bad-date');
}

/** Why a text is no planned date, although it is written as one: the calendar has no such day, or its year is far off. */
export function plannedDateFault(typed: string): 'no-such-day' | 'far-year' | null {
  if (namesNoDay(typed)) return 'no-such-day';
  const date = parsePartialDate(typed);
  return date !== null && isFar(date) ? 'far-year' : null;
}

/** The form is wrong, or the calendar has no such day, or its year is far from any that can be meant. */
function refuse(typed: string, context: z.RefinementCtx, form: 'bad-date' | 'bad-partial-date'): never {
  context.addIssue({ code: 'custom', message: plannedDateFault(typed) ?? form });
  return z.NEVER;
}
