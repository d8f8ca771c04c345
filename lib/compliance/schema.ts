import { z } from 'zod';

/** How provision IV.3 may be read: which of the three readings is the verdict. */
export const annualReadings = ['charter-year', 'calendar-year', 'rolling'] as const;

export type AnnualReading = (typeof annualReadings)[number];

/** What happens where the last day is not a working day in every capital. */
export const lastDayRules = ['none', 'next_working_day'] as const;

export type LastDayRule = (typeof lastDayRules)[number];

/** An obligation's settings. The reading is asked for only where the obligation has more than one. */
export const setObligationSchema = z.object({
  obligation: z.enum(['three-month', 'annual-meeting'], 'unknown-choice'),
  reading: z.enum(annualReadings, 'unknown-choice').optional(),
  nonWorkingLastDay: z.enum(lastDayRules, 'unknown-choice'),
});

export type SetObligation = z.output<typeof setObligationSchema>;
