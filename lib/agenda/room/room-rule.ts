import type { CalendarDate } from '@/lib/dates/calendar-date';
import { recordingFault } from '@/lib/meetings/outcomes/outcome-rule';

/** Seconds of an item or of a meeting. One of `left` and `over` is 0. */
export interface TimeUsed {
  used: number;
  left: number;
  over: number;
}

/**
 * Whole seconds since an instant; 0 while no clock runs, and never negative.
 *
 * @example runningSeconds('2027-01-28T10:00:00Z', Date.parse('2027-01-28T10:01:30Z')) // 90
 */
export function runningSeconds(since: string | null, now: number): number {
  return since === null ? 0 : Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}

/**
 * The time used of what is planned, and what is left of it or over it (docs/domain.md#in-the-room).
 *
 * @param planned in minutes
 * @param used in seconds, with the running stretch
 * @example timeUsed(10, 630) // { used: 630, left: 0, over: 30 }
 */
export function timeUsed(planned: number, used: number): TimeUsed {
  const left = planned * 60 - used;
  return { used, left: Math.max(0, left), over: Math.max(0, -left) };
}

/**
 * Seconds as a clock shows them.
 * @example clockWords(3_725) // '1:02:05'
 */
export function clockWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const end = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${end}` : `${hours}:${String(minutes).padStart(2, '0')}:${end}`;
}

/** The items before and after the present one in the agenda's order. Before the first is taken up, it is the next. */
export function neighbours<Item extends { id: string }>(
  items: readonly Item[],
  present: string | null,
): { previous: Item | null; next: Item | null } {
  const at = items.findIndex(({ id }) => id === present);
  return { previous: items[at - 1] ?? null, next: items[at + 1] ?? null };
}

/** Why a meeting cannot be run today, or null: it is run from its day on (docs/domain.md#in-the-room). */
export function runningFault(
  meeting: { state: string; startsOn: CalendarDate | null },
  today: CalendarDate,
): 'meeting-cancelled' | 'meeting-without-day' | 'room-before-meeting' | null {
  const fault = recordingFault(meeting, today);
  return fault === 'outcome-before-meeting' ? 'room-before-meeting' : fault;
}
