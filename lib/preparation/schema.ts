import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { preparationKeys } from '@/lib/meetings/preparation-steps';

const step = {
  meeting: z.string().min(1).max(40),
  step: z.enum(preparationKeys, 'unknown-choice'),
};

const day = z
  .string('required')
  .trim()
  .min(1, 'day-required')
  .transform((typed, context): CalendarDate => {
    const date = parseCalendarDate(typed);
    if (date !== null && date >= '1900-01-01' && date < '2200-01-01') return date;
    context.addIssue({ code: 'custom', message: 'bad-date' });
    return z.NEVER;
  });

export const stepDoneSchema = z.object({
  ...step,
  doneOn: day,
  note: z.string().trim().max(500, 'too-long').default(''),
});

export const stepUndoneSchema = z.object(step);
