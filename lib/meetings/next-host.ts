import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A meeting that was held or is planned, and the Party that hosts it, where one is named. */
export interface Hosting {
  on: CalendarDate;
  host: string | null;
}

/**
 * Hosting alternates (docs/domain.md#meetings): the Party after the host of the latest meeting, in the given
 * order of the Parties. Null where no meeting has had a host of theirs, since nothing then says who begins.
 */
export function nextHost(meetings: readonly Hosting[], parties: readonly string[]): string | null {
  const latest = meetings.reduce<Hosting | null>(
    (last, next) =>
      next.host !== null && parties.includes(next.host) && (last === null || next.on >= last.on)
        ? next
        : last,
    null,
  );
  if (latest?.host == null) return null;
  return parties[(parties.indexOf(latest.host) + 1) % parties.length] ?? null;
}
