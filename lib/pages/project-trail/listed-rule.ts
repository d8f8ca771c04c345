import type { CalendarDate } from '@/lib/dates/calendar-date';

/** An agreed version of a group's project list; whether it stands, and whether it holds the project. */
export interface ListVersion {
  id: string;
  agreedOn: CalendarDate;
  stands: boolean;
  holds: boolean;
}

/**
 * Since when a project has been on the agreed list without a break: the agreed day of the first of the versions
 * up to the standing one that all hold it. Versions that no longer stand are passed over. `versions` come in the
 * order of their agreed days; null where the standing list does not hold the project.
 */
export function listedSince(versions: readonly ListVersion[], inForceId: string): CalendarDate | null {
  const inForce = versions.filter(({ id, stands }) => stands || id === inForceId);
  const until = inForce.findIndex(({ id }) => id === inForceId);
  const back = inForce.slice(0, until + 1).reverse();
  const broken = back.findIndex(({ holds }) => !holds);
  return back[(broken === -1 ? back.length : broken) - 1]?.agreedOn ?? null;
}
