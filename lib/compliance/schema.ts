import { z } from 'zod';

/** How provision IV.3 may be read: which of the three readings is the verdict. */
export const annualReadings = ['charter-year', 'calendar-year', 'rolling'] as const;

export type AnnualReading = (typeof annualReadings)[number];

/** What happens if the last day is not a working day in every capital. */
export const lastDayRules = ['none', 'next_working_day'] as const;

export type LastDayRule = (typeof lastDayRules)[number];

/** The settings of an obligation. `reading` is required only if the obligation has several. */
export const setObligationSchema = z.object({
  obligation: z.enum(['three-month', 'annual-meeting'], 'unknown-choice'),
  reading: z.enum(annualReadings, 'unknown-choice').optional(),
  nonWorkingLastDay: z.enum(lastDayRules, 'unknown-choice'),
});

export type SetObligation = z.output<typeof setObligationSchema>;
