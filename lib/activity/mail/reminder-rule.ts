import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { MailSetting } from './setting';

/** A reminder of something with a last day: so many days before it, or so many weeks after. */
export type Reminder = { when: 'before'; days: number } | { when: 'after'; weeks: number };

/**
 * The reminder that is due (docs/domain.md#mail-and-notices): the last of the person's days that has come, so that a
 * day on which nothing could be sent is made up for; from a week after the last day on, one each week.
 *
 * @example reminderOn('2026-12-07', '2026-12-02', { days: [30, 7, 1, 0], overdue: true }) // 7 days before
 */
export function reminderOn(
  dueOn: CalendarDate,
  today: CalendarDate,
  { days, overdue }: Pick<MailSetting, 'days' | 'overdue'>,
): Reminder | null {
  const left = daysBetween(today, dueOn);
  const weeks = Math.floor(-left / 7);
  if (weeks >= 1) return overdue ? { when: 'after', weeks } : null;
  const come = days.filter((day) => left <= day);
  return come.length === 0 ? null : { when: 'before', days: Math.min(...come) };
}

/** Whether a person who changed the setting meanwhile still wants this reminder. */
export function isWanted(reminder: Reminder, { days, overdue }: MailSetting): boolean {
  return reminder.when === 'after' ? overdue : days.includes(reminder.days);
}
