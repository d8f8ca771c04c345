import { type CalendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';
import type { ReadLines } from './day-lines';

/** A decree as a form submits it. */
export interface DecreeInput {
  readonly daysOff: ReadLines;
  readonly daysWorked: ReadLines;
  readonly wholeYear: number | null;
  readonly instrumentOn: CalendarDate;
}

const maxNameLength = 200;

/** The faults that keep a decree from being entered; empty if it may be. */
export function decreeFindings(decree: DecreeInput, today: CalendarDate): FieldError[] {
  const { daysOff, daysWorked, wholeYear, instrumentOn } = decree;
  const unread = [
    ...daysOff.unread.map((values) => ({ field: 'daysOff', code: 'decree-line' as const, values })),
    ...daysWorked.unread.map((values) => ({ field: 'daysWorked', code: 'decree-line' as const, values })),
  ];
  if (unread.length > 0) return unread;
  return [
    ...(instrumentOn > today ? [{ field: 'instrumentOn', code: 'instrument-after-today' as const }] : []),
    ...emptiness(decree),
    ...names(decree),
    ...twice(decree),
    ...(wholeYear === null ? [] : otherYears(decree, wholeYear)),
  ];
}

function emptiness({ daysOff, daysWorked, wholeYear }: DecreeInput): FieldError[] {
  if (daysOff.days.length > 0) return [];
  if (wholeYear !== null)
    return [{ field: 'daysOff', code: 'decree-year-empty', values: { year: wholeYear } }];
  return daysWorked.days.length > 0 ? [] : [{ field: 'daysOff', code: 'decree-empty' }];
}

/**
 * Faults of names: a working day takes none (it would be lost silently), and a holiday's must not be too
 * long.
 */
function names({ daysOff, daysWorked }: DecreeInput): FieldError[] {
  const named = daysWorked.days.find(({ name }) => name !== '');
  const long = daysOff.days.find(({ name }) => name.length > maxNameLength);
  return [
    ...(named
      ? [{ field: 'daysWorked', code: 'decree-worked-name' as const, values: { day: named.date } }]
      : []),
    ...(long ? [{ field: 'daysOff', code: 'decree-long-name' as const, values: { day: long.date } }] : []),
  ];
}

function twice({ daysOff, daysWorked }: DecreeInput): FieldError[] {
  const all = [...daysOff.days, ...daysWorked.days].map(({ date }) => date);
  const again = all.find((date, index) => all.indexOf(date) < index);
  if (again === undefined) return [];
  const field = daysWorked.days.some(({ date }) => date === again) ? 'daysWorked' : 'daysOff';
  return [{ field, code: 'decree-day-twice', values: { day: again } }];
}

function otherYears({ daysOff, daysWorked }: DecreeInput, year: number): FieldError[] {
  const outside = (field: string, { days }: ReadLines): FieldError[] => {
    const day = days.find(({ date }) => partsOfDate(date).year !== year);
    return day ? [{ field, code: 'decree-other-year', values: { day: day.date, year: String(year) } }] : [];
  };
  return [...outside('daysOff', daysOff), ...outside('daysWorked', daysWorked)];
}
