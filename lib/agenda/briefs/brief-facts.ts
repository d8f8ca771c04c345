import { z } from 'zod';
import { agendaReason } from '@/lib/agenda/reason';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import { projectStatuses } from '@/lib/projects/status-rule';

// What the tracker fills into a brief, as it is stored. Lists hold the first twenty; `more` counts the rest.

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);
const due = z.object({ title: z.string(), on: day, precision: z.enum(['day', 'month', 'quarter']) });
const more = z.number().int().min(0);

/** One Party's latest status of a project; `status` is null if it never reported. */
const status = z.object({
  party: z.string(),
  status: z.enum(projectStatuses).nullable(),
  line: z.string(),
  on: day.nullable(),
});

/** A project concerned. `code` is '' for one side's own. */
const project = z.object({
  code: z.string(),
  title: z.string(),
  own: z.boolean(),
  statuses: z.array(status),
  /** Open milestones, by due day. */
  open: z.array(due),
  /** The milestone that was done last. */
  done: z.object({ title: z.string(), on: day }).nullable(),
});

const decision = z.object({
  meeting: z.string(),
  on: day,
  /** '' or the code of the restricted group in whose series it is numbered. */
  series: z.string(),
  number: z.number().int().nullable(),
  text: z.string(),
  state: z.enum(['open', 'carried_out', 'superseded', 'dropped']),
  became: z.string(),
});

/** Something that falls due by the meeting. `owner` is a Party's code, null for all. */
const falling = due.extend({
  what: z.enum(['milestone', 'action']),
  code: z.string(),
  owner: z.string().nullable(),
});

const facts = z.object({
  /** The state of the Charter's deadlines, on the item about them. An older version stored none. */
  obligations: z.array(agendaReason).default([]),
  projects: z.array(project),
  moreProjects: more,
  decisions: z.array(decision),
  moreDecisions: more,
  due: z.array(falling),
  moreDue: more,
});

export type BriefFacts = z.output<typeof facts>;
export type FactProject = BriefFacts['projects'][number];

/**
 * Parses stored facts.
 * @throws {z.ZodError} if the stored value has another shape
 */
export const briefFactsOf = (stored: unknown): BriefFacts => facts.parse(stored);

/** The most entries of each list. */
export const maxFacts = 20;
