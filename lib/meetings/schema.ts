import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, givenIfAny, optionalLine, requiredLine, requiredLines } from '@/lib/typed-text';

export const meetingKinds = ['charter', 'group', 'platform'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

const day = requiredLine(40, 'day-required').transform(typedDay);

const optionalDay = z.preprocess((typed) => (typed === '' ? undefined : typed), day.optional());

/** Wall-clock time, `HH:MM`. */
const time = requiredLine(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');

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

const zone = given(60).refine((typed) => /^[A-Za-z]/.test(typed) && isTimeZone(typed), 'unknown-choice');

const code = givenIfAny(20)
  .default('')
  .transform((typed) => (typed === '' ? null : typed));

export const version = z.coerce.number('bad-number').int('bad-number');

const details = {
  title: requiredLine(200, 'title-required'),
  startsOn: day,
  startTime: time,
  durationMinutes: minutes,
  timeZone: zone,
  place: optionalLine(200),
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

const known = { id: given(40), version };

/** The whole of what was planned, as the form shows it. */
export const changeMeetingSchema = z.object({ ...known, ...details });

/** Without a new day the meeting is on no calendar until one is set. */
export const postponeMeetingSchema = z.object({ ...known, startsOn: optionalDay });

export const cancelMeetingSchema = z.object({ ...known, reason: requiredLines(1000) });
