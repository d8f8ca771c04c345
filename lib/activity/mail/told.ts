import type { CalendarDate } from '@/lib/dates/calendar-date';
import { isWanted, type Reminder, reminderOn } from './reminder-rule';
import type { MailSetting } from './setting';

/** What a notice is about, by ids: `item` is the key of a piece of work, `of` the subject of a verdict. */
export type Told =
  | { kind: 'waiting'; item: string }
  | { kind: 'reminder'; item: string; dueOn: CalendarDate; reminder: Reminder }
  | { kind: 'verdict'; of: string; verdict: string; on: CalendarDate };

/** A notice to write: the same `onceKey` is written once for a person. */
export interface NewNotice {
  onceKey: string;
  told: Told;
}

/** Begins the keys of things that wait now. Once done they get another, so that they are told if they wait again. */
export const waitingPrefix = 'waiting:';

/** What is told once about a piece of work on this day; null for nothing. What has no last day waits. */
export function noticeOf(
  { key, dueOn }: { key: string; dueOn: CalendarDate | null },
  today: CalendarDate,
  setting: MailSetting,
): NewNotice | null {
  if (dueOn === null) {
    if (!setting.proposals) return null;
    return { onceKey: `${waitingPrefix}${key}`, told: { kind: 'waiting', item: key } };
  }
  const reminder = reminderOn(dueOn, today, setting);
  if (reminder === null) return null;
  const when = reminder.when === 'before' ? String(reminder.days) : `after ${reminder.weeks}`;
  return {
    onceKey: `reminder:${key}:${dueOn}:${when}`,
    told: { kind: 'reminder', item: key, dueOn, reminder },
  };
}

/** What is told once about a verdict that changed on this day. */
export function verdictNotice(of: string, verdict: string, on: CalendarDate): NewNotice {
  return { onceKey: `verdict:${of}:${verdict}:${on}`, told: { kind: 'verdict', of, verdict, on } };
}

/** Whether a person with this setting still wants to be told. */
export function stillWanted(told: Told, setting: MailSetting): boolean {
  if (told.kind === 'reminder') return isWanted(told.reminder, setting);
  return told.kind === 'waiting' ? setting.proposals : setting.verdicts;
}
