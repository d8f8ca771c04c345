import type { Tone } from '@/components/ui/status-word';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { dateWords, namedZone, zoneWords } from '@/lib/dates/date-words';
import type { LocalStart } from '@/lib/dates/wall-clock';

type MeetingState = 'planned' | 'held' | 'postponed' | 'cancelled';

const tones: Record<MeetingState, Tone> = {
  planned: 'plan',
  held: 'ok',
  postponed: 'soon',
  cancelled: 'none',
};

/** A planned meeting awaits its record from its day on. */
function awaitsRecord(
  { state, startsOn }: { state: MeetingState; startsOn: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return state === 'planned' && startsOn !== null && startsOn <= today;
}

/** The tone and message key of a meeting's state as of a day. */
export function meetingState(
  meeting: { state: MeetingState; startsOn: CalendarDate | null },
  today: CalendarDate,
): { tone: Tone; key: 'awaiting' | `states.${MeetingState}` } {
  if (awaitsRecord(meeting, today)) return { tone: 'key', key: 'awaiting' };
  return { tone: tones[meeting.state], key: `states.${meeting.state}` };
}

/** The values of a meeting's local times, with a note if the clocks change. */
export function hoursValues(
  meeting: LocalStart & { durationMinutes: number },
  parties: readonly { capital: string; timeZone: string }[],
) {
  const { from, to, meant, changed } = clockSpan(meeting);
  const minutes = changed ? meeting.durationMinutes : 0;
  return { from, to, zone: zoneWords(namedZone(meeting.timeZone, parties)), meant: meant ?? 'none', minutes };
}

/** What is shown instead of a missing day: the message key, and the former day of a cancelled meeting. */
export function noDay({
  state,
  formerDay,
}: {
  state: MeetingState;
  formerDay: CalendarDate | null;
}): [key: 'list.wasPlanned' | 'list.noDay', values: { date: string }] {
  const former = state === 'cancelled' && formerDay !== null;
  return former ? ['list.wasPlanned', { date: dateWords(formerDay) }] : ['list.noDay', { date: '' }];
}
