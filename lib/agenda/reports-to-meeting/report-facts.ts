import { z } from 'zod';
import { reasonsOf } from '@/lib/agenda/reason';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';

// The group's state in a report to a meeting, as it is stored: what its agenda item says, and milestones since the
// last meeting. Lists hold the first twenty; `more` counts the rest.

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);
const milestones = z.object({
  first: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      on: day,
      // left out for a day, as in older facts
      precision: z.enum(['month', 'quarter']).optional(),
    }),
  ),
  more: z.number().int().min(0),
});

const facts = z.object({
  asOf: day,
  /** The day of the last meeting that was held; null before the first. */
  since: day.nullable(),
  reasons: z.custom<object>().transform(reasonsOf),
  done: milestones,
  missed: milestones,
});

export type ReportFacts = z.output<typeof facts>;
export type SomeMilestones = z.output<typeof milestones>;

/**
 * Parses stored facts.
 * @throws {z.ZodError} if the stored value has another shape
 */
export const reportFactsOf = (stored: unknown): ReportFacts => facts.parse(stored);

/** The most milestones of each list. */
export const maxMilestones = 20;
