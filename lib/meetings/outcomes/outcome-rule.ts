import type { CalendarDate } from '@/lib/dates/calendar-date';

type RecordingFault = 'meeting-cancelled' | 'meeting-without-day' | 'outcome-before-meeting';

/**
 * Why nothing can have come of a meeting yet (docs/domain.md#outcomes), or null: outcomes are recorded from its day on.
 *
 * @example recordingFault({ state: 'planned', startsOn: tomorrow }, today) // 'outcome-before-meeting'
 */
export function recordingFault(
  { state, startsOn }: { state: string; startsOn: CalendarDate | null },
  today: CalendarDate,
): RecordingFault | null {
  if (state === 'cancelled') return 'meeting-cancelled';
  if (startsOn === null) return 'meeting-without-day';
  return startsOn > today ? 'outcome-before-meeting' : null;
}
