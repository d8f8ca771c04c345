import type { CharterFact, ObligationFact, OverrideFact } from '@/lib/compliance/facts';
import { isKnown } from '@/lib/compliance/knowledge';
import { settingAt, type Viewpoint } from '@/lib/compliance/verdict';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type NonWorkingReason, nextWorkingDayInEvery, nonWorkingReasons } from '@/lib/dates/working-days';

/**
 * The last day of a period. `lastDay` is as counted; `on` is the same, or the next working day in every
 * capital where the setting says so. `nonWorking` says why `lastDay` is not a working day, under either
 * setting: under `none` it changes nothing, but is said.
 */
export type DueDate = {
  readonly lastDay: CalendarDate;
  readonly on: CalendarDate;
  readonly nonWorking: readonly NonWorkingReason[];
};

/** Turns a last day, as counted, into a due date. */
export type DueDateOf = (lastDay: CalendarDate) => DueDate;

/**
 * How an obligation's last days become due dates, by the setting in force and the holidays known at K. Only
 * the last day rolls: whoever counts the next period counts it from `lastDay`. (domain.md, section 2)
 */
export function lastDayRule(
  charter: CharterFact,
  obligation: ObligationFact,
  overrides: readonly OverrideFact[],
  at: Viewpoint,
): DueDateOf {
  const { nonWorkingLastDay } = settingAt(obligation, at.asKnown);
  const known = overrides.filter((override) => isKnown(override, at.asKnown));
  return (lastDay) => ({
    lastDay,
    on: nonWorkingLastDay === 'none' ? lastDay : nextWorkingDayInEvery(charter.parties, lastDay, known),
    nonWorking: nonWorkingReasons(lastDay, charter.parties, known),
  });
}
