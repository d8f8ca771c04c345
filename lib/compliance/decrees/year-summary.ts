import { type CalendarDate, calendarDate, eachDate } from '@/lib/dates/calendar-date';
import { type DayOverride, isWorkingDay, nonWorkingReasons } from '@/lib/dates/working-days';

/** A country's year: its working days, its exceptions to plain weekends, and the source. */
export interface YearSummary {
  readonly country: string;
  readonly year: number;
  readonly workingDays: number;
  /** The instrument that decreed the whole year; null where the year is a forecast. */
  readonly source: string | null;
  /** `name` is '' for a day off in lieu of another, null for a weekend day that is worked. */
  readonly days: readonly { readonly date: CalendarDate; readonly name: string | null }[];
}

/** Summarises a country's year from the given overrides. */
export function yearSummary(country: string, year: number, overrides: readonly DayOverride[]): YearSummary {
  const decreed = overrides.findLast(
    (override) => override.kind === 'year' && override.country === country && override.year === year,
  );
  const days: { date: CalendarDate; name: string | null }[] = [];
  let workingDays = 0;
  for (const date of eachDate(calendarDate(`${year}-01-01`), calendarDate(`${year}-12-31`))) {
    if (isWorkingDay(date, country, overrides)) workingDays += 1;
    const name = nameOn(date, country, overrides);
    if (name !== undefined) days.push({ date, name });
  }
  return { country, year, workingDays, source: decreed?.kind === 'year' ? decreed.source : null, days };
}

/** Undefined for an ordinary day of its week. */
function nameOn(
  date: CalendarDate,
  country: string,
  overrides: readonly DayOverride[],
): string | null | undefined {
  const reasons = nonWorkingReasons(date, [country], overrides);
  const off = reasons.find(({ kind }) => kind !== 'weekend');
  if (off) return off.kind === 'holiday' ? off.name : '';
  const worked = overrides.some(
    (override) => override.kind === 'working' && override.country === country && override.date === date,
  );
  return worked && reasons.length === 0 ? null : undefined;
}
