import type { Translator } from '@/i18n/translator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedDays, type FurtherDay } from '@/lib/meetings/days/further-day-rule';
import { hoursValues } from './meeting-words';

interface CalendarSource {
  meeting: { startsOn: CalendarDate; timeZone: string };
  furtherDays: readonly FurtherDay[];
  /** The names of the reader's own side's delegation. */
  delegates: readonly string[];
  parties: Parameters<typeof hoursValues>[1];
}

/** What a calendar file says of a meeting besides its first day and its place: further days and one's own delegation. */
export function calendarWords(source: CalendarSource, t: Translator): string {
  const { meeting, furtherDays, delegates, parties } = source;
  const days = datedDays(meeting.startsOn, furtherDays).map(({ on, ...day }) =>
    t('meetings.calendar.furtherDay', {
      date: dateWords(on, { weekday: true }),
      hours: t('meetings.page.hours', hoursValues({ ...meeting, ...day, startsOn: on }, parties)),
    }),
  );
  const delegation =
    delegates.length === 0 ? [] : [t('meetings.calendar.delegation', { names: delegates.join(', ') })];
  return [...days, ...delegation].join('\n');
}
