import type { CharterFact, ObligationFact, OverrideFact } from '@/lib/compliance/facts';
import { overridesKnownAt } from '@/lib/compliance/knowledge';
import { settingAt, type Viewpoint } from '@/lib/compliance/verdict';
import { type CalendarDate, eachDate, partsOfDate } from '@/lib/dates/calendar-date';
import {
  type DayOverride,
  isForecast,
  type NonWorkingReason,
  nextWorkingDayInEvery,
  nonWorkingReasons,
} from '@/lib/dates/working-days';

/**
 * The due date of a period. `lastDay` is as counted; `on` is the same or, under `next_working_day`, the next
 * day that is worked in every capital. `nonWorking` says why `lastDay` is not a working day, under either
 * setting. `forecast` lists the countries and years among the days examined that are not decreed yet.
 */
export type DueDate = {
  readonly lastDay: CalendarDate;
  readonly on: CalendarDate;
  readonly nonWorking: readonly NonWorkingReason[];
  readonly forecast: readonly { readonly country: string; readonly year: number }[];
};

/** Turns a counted last day into a due date. */
export type DueDateOf = (lastDay: CalendarDate) => DueDate;

/**
 * How an obligation's last days become due dates, by the setting in force and the holidays known at K. Only
 * the last day rolls: whoever counts the next period counts it from `lastDay`
 * (docs/domain.md#non-working-days).
 */
export function lastDayRule(
  charter: CharterFact,
  obligation: ObligationFact,
  overrides: readonly OverrideFact[],
  at: Viewpoint,
): DueDateOf {
  const { nonWorkingLastDay } = settingAt(obligation, at.asKnown);
  const known = overridesKnownAt(overrides, at.asKnown);
  const { parties } = charter;
  return (lastDay) => {
    const on = nonWorkingLastDay === 'none' ? lastDay : nextWorkingDayInEvery(parties, lastDay, known);
    return {
      lastDay,
      on,
      nonWorking: nonWorkingReasons(lastDay, parties, known),
      forecast: forecastYears(lastDay, on, parties, known),
    };
  };
}

function forecastYears(
  from: CalendarDate,
  to: CalendarDate,
  countries: readonly string[],
  known: readonly DayOverride[],
): DueDate['forecast'] {
  const found = new Map<string, DueDate['forecast'][number]>();
  for (const day of eachDate(from, to)) {
    const { year } = partsOfDate(day);
    for (const country of countries) {
      if (isForecast(day, country, known)) found.set(`${country} ${year}`, { country, year });
    }
  }
  return [...found.values()];
}
