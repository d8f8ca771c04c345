import type { CalendarDate } from '@/lib/dates/calendar-date';

/** An agreed version of a group's project list: whether it is in force, and whether it holds the project. */
export interface ListVersion {
  id: string;
  agreedOn: CalendarDate;
  stands: boolean;
  holds: boolean;
}

/**
 * The agreed day since which lists in force have held the project without a break, up to the one in force
 * (docs/domain.md#which-version-is-in-force). Null if the list in force does not hold it.
 *
 * @param versions in the order of their agreed days; those no longer in force are skipped
 */
export function listedSince(versions: readonly ListVersion[], inForceId: string): CalendarDate | null {
  const inForce = versions.filter(({ id, stands }) => stands || id === inForceId);
  const until = inForce.findIndex(({ id }) => id === inForceId);
  const back = inForce.slice(0, until + 1).reverse();
  const broken = back.findIndex(({ holds }) => !holds);
  return back[(broken === -1 ? back.length : broken) - 1]?.agreedOn ?? null;
}
