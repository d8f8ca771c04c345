import { z } from 'zod';
import { timeZones } from '@/lib/meetings/time-zones';
import { ticked } from '@/lib/people/schema';
import { given, givenIfAny } from '@/lib/typed-text';
import { reminderDays } from './setting';

const zones = new Set(timeZones());

const weekday = givenIfAny(1)
  .refine((typed) => /^[1-7]?$/.test(typed), 'unknown-choice')
  .transform((typed) => (typed === '' ? null : Number(typed)));

/** The form of the mail settings. `version` is 0 as long as nothing was saved; `digestOn` is 1 for Monday. */
export const mailSettingSchema = z.object({
  version: z.coerce.number('unknown-choice').int('unknown-choice').min(0, 'unknown-choice'),
  days: z
    .array(z.enum(reminderDays.map(String), 'unknown-choice'), 'unknown-choice')
    .default([])
    .transform((chosen) => reminderDays.filter((day) => chosen.includes(String(day)))),
  overdue: ticked,
  proposals: ticked,
  verdicts: ticked,
  digestOn: weekday,
  /** '' for the zone of the Party's capital. */
  timeZone: givenIfAny(60).refine((typed) => typed === '' || zones.has(typed), 'unknown-choice'),
});

/** `until` is the newest notice on the page: what came since stays new. */
export const noticesSeenSchema = z.object({
  until: given(40, 'unknown-choice').pipe(z.iso.datetime('unknown-choice')),
});
