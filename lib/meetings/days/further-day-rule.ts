import { addDays, type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

/** A further day of a meeting: `offset` days after its first, so that it moves along with it. */
export interface FurtherDay {
  offset: number;
  /** `HH:MM` in the meeting's zone. */
  startTime: string;
  durationMinutes: number;
}

// Longer than a round of talks; a later day is a mistyped one.
const maxDays = 14;

/**
 * Why a meeting cannot have this further day, or null (docs/domain.md#several-days): it comes after the first day,
 * within two weeks of it, and once.
 */
export function furtherDayFault(
  first: CalendarDate,
  day: CalendarDate,
  others: readonly Pick<FurtherDay, 'offset'>[],
): 'day-before-first' | 'day-too-far' | 'day-there-already' | null {
  const offset = daysBetween(first, day);
  if (offset <= 0) return 'day-before-first';
  if (offset > maxDays) return 'day-too-far';
  return others.some((other) => other.offset === offset) ? 'day-there-already' : null;
}

/** A meeting's further days with their dates, by date. */
export function datedDays<Day extends FurtherDay>(
  first: CalendarDate,
  days: readonly Day[],
): (Day & { on: CalendarDate })[] {
  return days
    .toSorted((one, other) => one.offset - other.offset)
    .map((day) => ({ ...day, on: addDays(first, day.offset) }));
}
