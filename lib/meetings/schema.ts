import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';

export const meetingKinds = ['charter', 'group', 'platform'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

const text = (max: number) => z.string('required').trim().max(max, 'too-long');
const required = (max: number) => text(max).min(1, 'required');

const titled = text(200).min(1, 'title-required');

const day = text(40).min(1, 'day-required').transform(typedDay);

const optionalDay = z.preprocess((typed) => (typed === '' ? undefined : typed), day.optional());

/** Wall-clock time, `HH:MM`. */
const time = required(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');

/** A length of time in whole minutes, within one day. */
export const minutes = z.coerce
  .number('bad-number')
  .int('bad-number')
  .min(1, 'too-few-minutes')
  .max(1440, 'too-many-minutes');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const zone = required(60).refine((typed) => /^[A-Za-z]/.test(typed) && isTimeZone(typed), 'unknown-choice');

const code = text(20)
  .default('')
  .transform((typed) => (typed === '' ? null : typed));

export const version = z.coerce.number('bad-number').int('bad-number');

const details = {
  title: titled,
  startsOn: day,
  startTime: time,
  durationMinutes: minutes,
  timeZone: zone,
  place: text(200).default(''),
  hostParty: code,
};

/** `group` is asked for where the meeting is a group's, and left aside where it is not. */
export const planMeetingSchema = z
  .object({ kind: z.enum(meetingKinds, 'unknown-choice'), group: code, ...details })
  .transform((meeting) => ({ ...meeting, group: meeting.kind === 'group' ? meeting.group : null }))
  .superRefine(({ kind, group }, context) => {
    if (kind === 'group' && group === null) {
      context.addIssue({ code: 'custom', message: 'group-required', path: ['group'] });
    }
  });

const known = { id: z.string().min(1).max(40), version };

/** The whole of what was planned, as the form shows it. */
export const changeMeetingSchema = z.object({ ...known, ...details });

/** Without a new day the meeting is on no calendar until one is set. */
export const postponeMeetingSchema = z.object({ ...known, startsOn: optionalDay });

export const cancelMeetingSchema = z.object({ ...known, reason: required(1000) });
