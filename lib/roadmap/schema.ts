import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, parsePartialDate } from '@/lib/dates/partial-date';

const optional = (max: number) => z.string('required').trim().max(max, 'too-long').default('');

/** `all` is how forms write that every Party answers for a step. */
const responsible = z
  .string('unknown-choice')
  .trim()
  .default('all')
  .transform((code) => (code === '' || code === 'all' ? null : code));

/** A day, a month or a quarter of a year that a roadmap can mean. */
export function readForecast(typed: string): PartialDate | null {
  const date = parsePartialDate(typed);
  return date !== null && date.on >= '1900-01-01' && date.on < '2200-01-01' ? date : null;
}

/** A day, however it is written; a month or a quarter is none. */
export function readActual(typed: string): CalendarDate | null {
  const date = parsePartialDate(typed);
  return date?.precision === 'day' ? parseCalendarDate(date.on) : null;
}

const forecast = optional(40).transform((typed, context) => {
  const date = typed === '' ? null : readForecast(typed);
  if (typed === '' || date !== null) return date;
  context.addIssue({ code: 'custom', message: 'bad-partial-date' });
  return z.NEVER;
});

const actual = optional(40).transform((typed, context) => {
  const date = typed === '' ? null : readActual(typed);
  if (typed === '' || date !== null) return date;
  context.addIssue({ code: 'custom', message: 'bad-date' });
  return z.NEVER;
});

export const stepLength = 200;
export const evidenceLength = 1_000;

const step = {
  step: z.string('step-required').trim().min(1, 'step-required').max(stepLength, 'too-long'),
  responsible,
  forecast,
  after: optional(1_000),
};

/** A new step of a project: it is planned first, and done later. */
export const addMilestoneSchema = z.object({
  project: z.string('required').min(1, 'required').max(40, 'unknown-choice'),
  ...step,
});

/** The whole row: what is left out is taken away. */
export const changeMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
  ...step,
  actual,
  evidence: optional(evidenceLength),
});

/** Done: the day, and what shows it. */
export const finishMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
  actual: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(40, 'too-long')
    .transform((typed, context) => {
      const day = readActual(typed);
      if (day !== null) return day;
      context.addIssue({ code: 'custom', message: 'bad-date' });
      return z.NEVER;
    }),
  evidence: z.string('evidence-required').trim().min(1, 'evidence-required').max(evidenceLength, 'too-long'),
});

export const removeMilestoneSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number('bad-number').int(),
});

/** Rows from a spreadsheet, as text. */
export const pasteMilestonesSchema = z.object({
  group: z.string().min(1).max(20),
  text: z
    .string('required')
    .max(200_000, 'too-long')
    .refine((text) => text.trim() !== '', 'required'),
});
