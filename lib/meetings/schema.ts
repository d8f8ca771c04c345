import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, givenIfAny, optionalLine, requiredLine, requiredLines, webAddress } from '@/lib/typed-text';

export const meetingKinds = ['charter', 'group', 'platform'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const day = requiredLine(40, 'day-required').transform(typedDay);

const optionalDay = z.preprocess((typed) => (typed === '' ? undefined : typed), day.optional());

/** Wall-clock time, `HH:MM`. */
export const time = requiredLine(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');

/** A duration in whole minutes, up to one day. */
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
  link: webAddress,
  hostParty: code,
};

/** The day on which a decision was taken; without one, the day of its entry. */
const decidedOn = { decidedOn: optionalDay };

/** `group` is required for a group's meeting, `platform` chosen for a platform's; both are ignored for others. */
export const planMeetingSchema = z
  .object({
    kind: z.enum(meetingKinds, 'unknown-choice'),
    group: code,
    platform: code,
    ...details,
    ...decidedOn,
  })
  .transform((meeting) => ({
    ...meeting,
    group: meeting.kind === 'group' ? meeting.group : null,
    platform: meeting.kind === 'platform' ? meeting.platform : null,
  }))
  .superRefine(({ kind, group }, context) => {
    if (kind === 'group' && group === null) {
      context.addIssue({ code: 'custom', message: 'group-required', path: ['group'] });
    }
  });

const known = { id: given(40), version };

/** All details, as the form shows them. */
export const changeMeetingSchema = z.object({ ...known, ...details, ...decidedOn });

/** An empty day postpones the meeting without a new day. */
export const postponeMeetingSchema = z.object({ ...known, startsOn: optionalDay, ...decidedOn });

export const cancelMeetingSchema = z.object({ ...known, reason: requiredLines(1000), ...decidedOn });
