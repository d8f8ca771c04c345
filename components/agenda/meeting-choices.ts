import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Words } from './item-title';

/** Meetings as choices of a list, each with its day. */
export function meetingChoices(
  meetings: readonly { id: string; title: string; startsOn: CalendarDate | null }[],
  t: Words,
): { id: string; label: string }[] {
  return meetings.map(({ id, title, startsOn }) => ({
    id,
    label: `${title}, ${startsOn === null ? t('agenda.page.noDay') : dateWords(startsOn)}`,
  }));
}
