import { addDays, type CalendarDate, type Weekday, weekday } from '@/lib/dates/calendar-date';

/** What a person wants to be told, and when (docs/domain.md#mail-and-notices). */
export interface MailSetting {
  /** Reminders so many days before something is due; 0 is the day itself. The longest first. */
  days: readonly number[];
  /** Once a week after that day. */
  overdue: boolean;
  /** Proposals, and whatever else waits for the person without a last day. */
  proposals: boolean;
  verdicts: boolean;
  /** The weekday of the weekly digest, 1 is Monday; null for none. */
  digestOn: number | null;
  /** An IANA name; null for the zone of the Party's capital. */
  timeZone: string | null;
  /** 0 as long as nothing was saved. */
  version: number;
}

/** The days before something is due that a person can choose from. */
export const reminderDays = [30, 7, 1, 0] as const;

/** The weekdays of the digest in order: Monday is stored as 1. */
export const digestDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

/**
 * The day of the digest that is due: today's, or the last one that was missed since the job was done; null for none.
 *
 * @param doneOn the day on which the job was last done; null if it never was
 */
export function digestDue(
  { digestOn }: Pick<MailSetting, 'digestOn'>,
  today: CalendarDate,
  doneOn: CalendarDate | null,
): CalendarDate | null {
  if (digestOn === null) return null;
  const since = (digestDays.indexOf(weekday(today)) + 1 - digestOn + 7) % 7;
  const on = addDays(today, -since);
  return since === 0 || (doneOn !== null && on > doneOn) ? on : null;
}

/** What holds for whoever saved nothing. */
export const defaultSetting: MailSetting = {
  days: reminderDays,
  overdue: true,
  proposals: true,
  verdicts: true,
  digestOn: null,
  timeZone: null,
  version: 0,
};

interface MailSettingRow extends Omit<MailSetting, 'days' | 'timeZone'> {
  days: string;
  timeZone: string;
}

/** A stored row, or the defaults. */
export function settingFrom(row: MailSettingRow | null): MailSetting {
  if (row === null) return defaultSetting;
  const chosen = new Set(row.days.split(' '));
  return {
    days: reminderDays.filter((day) => chosen.has(String(day))),
    overdue: row.overdue,
    proposals: row.proposals,
    verdicts: row.verdicts,
    digestOn: row.digestOn,
    timeZone: row.timeZone || null,
    version: row.version,
  };
}
