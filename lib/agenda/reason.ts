import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';

// Why an item stands on an agenda: what the draft found, tagged, as it is stored. Each list holds the worst or
// the first twenty; `more` counts the rest.

/** How many of a kind an item names before it only counts. */
export const longestList = 20;

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);
const named = z.object({ code: z.string(), title: z.string() });
const more = z.number().int().min(0);
const deliverableState = z.object({
  kind: z.string(),
  days: z.number().int(),
  /** The day that the verdict counts from: D′ where it was extended, rolled where the convention rolls. */
  dueOn: day,
  extended: z.boolean(),
});
// A date may be a month or a quarter; reasons stored by an older program held days only.
const precision = z.enum(['day', 'month', 'quarter']).default('day');

/** The Charter's line on IV.2: how many groups have which verdict. */
const threeMonth = z.object({
  kind: z.literal('three-month'),
  provision: z.string(),
  asOf: day,
  dueOn: day,
  counts: z.record(z.string(), z.number().int()),
});

/** The verdict on IV.3; `on` is the day held or planned, null where there is none. */
const annualMeeting = z.object({
  kind: z.literal('annual-meeting'),
  provision: z.string(),
  asOf: day,
  state: z.string(),
  on: day.nullable(),
  daysLeft: z.number().int().nullable(),
  dueOn: day.nullable(),
});

/** A group's verdict, which is for everybody, that of a restricted group too. */
const groupVerdict = z.object({
  kind: z.literal('group-verdict'),
  group: z.string(),
  asOf: day,
  state: z.string(),
  projectList: deliverableState,
  roadmap: deliverableState,
});

/** Which groups are not formally established: said once, as a fact beside their verdicts. */
const notEstablished = z.object({ kind: z.literal('not-established'), groups: z.array(z.string()) });

const behind = z.object({
  kind: z.literal('projects-behind'),
  group: z.string(),
  projects: z.array(
    named.extend({
      overdue: z.object({ step: z.string(), on: day, precision }).nullable(),
      offTrack: z.array(z.string()),
    }),
  ),
  more,
});

const differ = z.object({
  kind: z.literal('positions-differ'),
  group: z.string(),
  projects: z.array(named),
  more,
});

const dueNext = z.object({
  kind: z.literal('due-before-next'),
  group: z.string(),
  until: day,
  steps: z.array(z.object({ code: z.string(), step: z.string(), on: day, precision })),
  more,
});

const openProposals = z.object({
  kind: z.literal('open-proposals'),
  group: z.string().nullable(),
  proposals: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      version: z.number().int(),
      proposedBy: z.string(),
      proposedOn: day,
    }),
  ),
  more,
});

const extensions = z.object({
  kind: z.literal('asked-extensions'),
  group: z.string(),
  asked: z.array(
    z.object({ id: z.string(), deliverables: z.array(z.string()), until: day, proposedBy: z.string() }),
  ),
});

const candidates = z.object({
  kind: z.literal('candidates'),
  group: z.string(),
  projects: z.array(named),
  more,
});

/** Undertakings of the Charter that no joint project serves, by the restricted group whose mandate they are, or null. */
const unserved = z.object({
  kind: z.literal('unserved'),
  group: z.string().nullable(),
  provisions: z.array(named),
});

/** What earlier meetings asked for and is not closed; `owner` is null where all Parties are to act. */
const openActions = z.object({
  kind: z.literal('open-actions'),
  group: z.string().nullable(),
  actions: z.array(z.object({ id: z.string(), text: z.string(), owner: z.string().nullable(), on: day })),
  more,
});

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('every-meeting') }),
  z.object({ kind: z.literal('first-meeting') }),
  z.object({ kind: z.literal('previous-meeting'), title: z.string(), on: day }),
  openActions,
  threeMonth,
  annualMeeting,
  groupVerdict,
  notEstablished,
  z.object({ kind: z.literal('no-projects'), group: z.string() }),
  z.object({ kind: z.literal('nothing-behind'), group: z.string(), projects: z.number().int() }),
  behind,
  differ,
  dueNext,
  openProposals,
  extensions,
  candidates,
  unserved,
  z.object({ kind: z.literal('platform-meeting'), title: z.string(), on: day }),
  z.object({ kind: z.literal('no-platform') }),
  z.object({ kind: z.literal('next-due'), provision: z.string(), on: day }),
  z.object({ kind: z.literal('host-in-turn'), party: z.string() }),
  z.object({ kind: z.literal('hosting-alternates') }),
  z.object({ kind: z.literal('no-longer') }),
  z.object({ kind: z.literal('added-by-hand') }),
]);

export type AgendaReason = z.output<typeof reason>;

/**
 * Reads stored reasons.
 * @throws a ZodError where the stored value has another shape: it was not written by this program
 */
export function reasonsOf(stored: unknown): AgendaReason[] {
  return z.array(reason).parse(Array.isArray(stored) ? stored.map(withDueDays) : stored);
}

/** An older program gave a group's two deliverables one due date, beside them. */
function withDueDays(stored: Record<string, unknown>): unknown {
  const { dueOn, projectList, roadmap, ...rest } = stored;
  if (stored.kind !== 'group-verdict' || dueOn === undefined) return stored;
  const dated = (state: unknown) => ({ ...Object(state), dueOn, extended: false });
  return { ...rest, projectList: dated(projectList), roadmap: dated(roadmap) };
}

/** What a reader sees instead of what a restricted group keeps: never "none". */
export type ShownReason = AgendaReason | { kind: 'restricted'; group: string };

/** What the tracker says about its own draft and its own record: no document that leaves the house holds it. */
const aboutTracker: readonly ShownReason['kind'][] = [
  'every-meeting',
  'first-meeting',
  'no-projects',
  'no-platform',
  'hosting-alternates',
  'no-longer',
  'added-by-hand',
];

/** Whether the reason is for whoever works on the agenda, and not for the meeting. */
export function isAboutTracker({ kind }: ShownReason): boolean {
  return aboutTracker.includes(kind);
}

/** What a restricted group shows to everybody. */
const open: readonly AgendaReason['kind'][] = ['group-verdict'];

/** Items that list matters of all groups: a closed group's are always "restricted" there, listed or not. */
const acrossGroups: readonly AgendaReason['kind'][] = [
  'open-actions',
  'open-proposals',
  'candidates',
  'unserved',
];

/**
 * The reasons as a reader sees them. Of a group in `closed` they see its verdict, and for the rest that it is
 * restricted; where an item lists the matters of several groups, that stands there whether or not it has any.
 */
export function shownReasons(reasons: readonly AgendaReason[], closed: readonly string[]): ShownReason[] {
  const isClosed = (each: AgendaReason) =>
    'group' in each && each.group !== null && closed.includes(each.group) && !open.includes(each.kind);
  const hidden = reasons
    .filter(isClosed)
    .flatMap((each) => ('group' in each && each.group ? [each.group] : []));
  const always = reasons.some(({ kind }) => acrossGroups.includes(kind)) ? closed : [];
  const groups = [...new Set([...hidden, ...always])];
  return [
    ...reasons.filter((each) => !isClosed(each)),
    ...groups.map((group) => ({ kind: 'restricted' as const, group })),
  ];
}
