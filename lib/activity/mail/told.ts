import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { given } from '@/lib/typed-text';
import { isWanted, reminderOn } from './reminder-rule';
import type { MailSetting } from './setting';

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);
const reminderSchema = z.discriminatedUnion('when', [
  z.object({ when: z.literal('before'), days: z.int() }),
  z.object({ when: z.literal('after'), weeks: z.int() }),
]);
const toldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), item: given(200) }),
  z.object({ kind: z.literal('reminder'), item: given(200), dueOn: day, reminder: reminderSchema }),
  z.object({ kind: z.literal('verdict'), of: given(200), verdict: given(200), on: day }),
]);

/** What a notice is about, by ids: `item` is the key of a piece of work, `of` the subject of a verdict. */
export type Told = z.infer<typeof toldSchema>;

/**
 * What a stored notice is about.
 * @throws a ZodError for anything else
 */
export const storedTold = (subject: unknown): Told => toldSchema.parse(subject);

/** A notice to write: the same `onceKey` is written once for a person. */
export interface NewNotice {
  onceKey: string;
  told: Told;
}

/** A piece of work, by its key, and its last day; null if it waits without one. */
interface Owed {
  key: string;
  dueOn: CalendarDate | null;
}

/** Something that waits, or is due on this day. What a notice of it is told by begins with the same text. */
export const standingOf = ({ key, dueOn }: Owed): string =>
  dueOn === null ? `waiting:${key}` : `reminder:${key}:${dueOn}`;

/** What a notice of work was about, as in {@link standingOf}; null for a verdict. */
export function toldStanding(told: Told): string | null {
  if (told.kind === 'verdict') return null;
  return standingOf({ key: told.item, dueOn: told.kind === 'reminder' ? told.dueOn : null });
}

const overPrefix = 'done:';

/** The key of a notice once what it told is over: the same may be told again. */
export const overKey = (onceKey: string, id: string): string => `${overPrefix}${onceKey}:${id}`;

const standing = { onceKey: { not: { startsWith: overPrefix } } };

/** The notices whose key still stands against telling the same again. */
export const standingNotices = { kind: { in: ['waiting', 'reminder'] }, ...standing };

/** Of these, those that no day ends: without the notice, what waits would be told again. */
export const stillWaiting = { kind: 'waiting', ...standing };

/** What is told once about a piece of work on this day; null for nothing. What has no last day waits. */
export function noticeOf(owed: Owed, today: CalendarDate, setting: MailSetting): NewNotice | null {
  const { key, dueOn } = owed;
  if (dueOn === null) {
    if (!setting.proposals) return null;
    return { onceKey: standingOf(owed), told: { kind: 'waiting', item: key } };
  }
  const reminder = reminderOn(dueOn, today, setting);
  if (reminder === null) return null;
  const when = reminder.when === 'before' ? String(reminder.days) : `after ${reminder.weeks}`;
  return {
    onceKey: `${standingOf(owed)}:${when}`,
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
