import type { AgendaDay } from '@/lib/agenda/clock-times';
import { dateWords } from '@/lib/dates/date-words';
import type { Words } from './item-title';

/** The name of one of a meeting's days: “Day 2: Friday, 29 January 2027”, without its date “Day 2”. */
export function dayHeading(
  { number, on }: Pick<AgendaDay, 'number' | 'on'>,
  days: readonly Pick<AgendaDay, 'number'>[],
  t: Words,
): string {
  const day = days.findIndex((each) => each.number === number) + 1;
  if (on === null) return t('agenda.days.undated', { day });
  return t('agenda.days.dated', { day, date: dateWords(on, { weekday: true }) });
}
