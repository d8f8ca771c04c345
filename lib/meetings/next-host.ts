import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A meeting that was held or is planned, and its host; null where none is named. */
export interface Hosting {
  on: CalendarDate;
  host: string | null;
}

/**
 * Suggests the next host: the Party after the host of the latest meeting, in the given order of the Parties
 * (docs/domain.md#meetings). Null before any Party has hosted, since nothing says who begins.
 *
 * @example nextHost([{ on: calendarDate('2027-02-10'), host: 'A' }], ['A', 'B']) // 'B'
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
