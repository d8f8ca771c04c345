import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';

// The reasons of an agenda item, as they are stored. Each list holds the worst or the first twenty; `more` counts
// the rest.

/** How many things a reason names; it counts the rest. */
export const maxListed = 20;

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);
const named = z.object({ code: z.string(), title: z.string() });
const more = z.number().int().min(0);
const deliverableState = z.object({
  kind: z.string(),
  days: z.number().int(),
  /** The day that the verdict counts from: D′ if extended, moved to a working day if the setting says so. */
  dueOn: day,
  extended: z.boolean(),
});
// An older version stored no precision, because all its dates were days.
const precision = z.enum(['day', 'month', 'quarter']).default('day');

/** IV.2: the number of groups with each verdict. */
const threeMonth = z.object({
  kind: z.literal('three-month'),
  provision: z.string(),
  asOf: day,
  dueOn: day,
  counts: z.record(z.string(), z.number().int()),
});

/** IV.3: the verdict. `on` is the day on which the meeting was held or is planned, or null. */
const annualMeeting = z.object({
  kind: z.literal('annual-meeting'),
  provision: z.string(),
  asOf: day,
  state: z.string(),
  on: day.nullable(),
  daysLeft: z.number().int().nullable(),
  dueOn: day.nullable(),
});

/** Everyone sees a group's verdict, even a restricted group's. */
const groupVerdict = z.object({
  kind: z.literal('group-verdict'),
  group: z.string(),
  asOf: day,
  state: z.string(),
  projectList: deliverableState,
  roadmap: deliverableState,
});

/** The groups that are not formally established, a fact beside their verdicts. */
const notEstablished = z.object({ kind: z.literal('not-established'), groups: z.array(z.string()) });

const dueShape = z.object({ step: z.string(), on: day, precision });

/** A milestone as agendas keep it: its title is stored as `step`. */
export const dueMilestone = ({
  title,
  on,
  precision,
}: Omit<z.output<typeof dueShape>, 'step'> & { title: string }) => ({ step: title, on, precision });

const behind = z.object({
  kind: z.literal('projects-behind'),
  group: z.string(),
  projects: z.array(
    named.extend({
      overdue: dueShape.nullable(),
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
  steps: z.array(z.object({ code: z.string(), ...dueShape.shape })),
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

/** Undertakings that no joint project serves. `group` is the restricted group whose mandate holds them, or null. */
const unserved = z.object({
  kind: z.literal('unserved'),
  group: z.string().nullable(),
  provisions: z.array(named),
});

/** That a Party deferred the item from another meeting, and why. */
const deferred = z.object({
  kind: z.literal('deferred'),
  meeting: z.string(),
  party: z.string(),
  on: day,
  why: z.string(),
});

/** Open actions of earlier meetings. `owner` is null if all Parties are to act. */
const openActions = z.object({
  kind: z.literal('open-actions'),
  group: z.string().nullable(),
  actions: z.array(z.object({ id: z.string(), text: z.string(), owner: z.string().nullable(), on: day })),
  more,
});

/** Open decisions of earlier meetings. `code` is the number in the register. */
const openDecisions = z.object({
  kind: z.literal('open-decisions'),
  group: z.string().nullable(),
  decisions: z.array(z.object({ id: z.string(), code: z.string(), text: z.string() })),
  more,
});

/** Why an item is on the agenda. */
export const agendaReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('every-meeting') }),
  z.object({ kind: z.literal('first-meeting') }),
  z.object({ kind: z.literal('previous-meeting'), title: z.string(), on: day }),
  openActions,
  openDecisions,
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
  deferred,
  z.object({ kind: z.literal('platform-meeting'), title: z.string(), on: day }),
  z.object({ kind: z.literal('no-platform') }),
  z.object({ kind: z.literal('next-due'), provision: z.string(), on: day }),
  z.object({ kind: z.literal('host-in-turn'), party: z.string() }),
  z.object({ kind: z.literal('hosting-alternates') }),
  z.object({ kind: z.literal('no-longer') }),
  z.object({ kind: z.literal('group-retired'), group: z.string() }),
  z.object({ kind: z.literal('added-by-hand') }),
]);

export type AgendaReason = z.output<typeof agendaReason>;

/**
 * Parses stored reasons, also those of older versions.
 * @throws {z.ZodError} if the stored value has another shape
 */
export function reasonsOf(stored: unknown): AgendaReason[] {
  return z.array(agendaReason).parse(Array.isArray(stored) ? stored.map(withDueDays) : stored);
}

/** An older version stored one due date for both of a group's deliverables. Copies it into each. */
function withDueDays(stored: Record<string, unknown>): unknown {
  const { dueOn, projectList, roadmap, ...rest } = stored;
  if (stored.kind !== 'group-verdict' || dueOn === undefined) return stored;
  const dated = (state: unknown) => ({ ...Object(state), dueOn, extended: false });
  return { ...rest, projectList: dated(projectList), roadmap: dated(roadmap) };
}

/** A reason as a reader sees it. `restricted` replaces the reasons of a group that they may not enter. */
export type ShownReason = AgendaReason | { kind: 'restricted'; group: string };

/** Reasons about the tracker's own draft and record. Documents for the meeting leave them out. */
const aboutTracker: readonly ShownReason['kind'][] = [
  'every-meeting',
  'first-meeting',
  'no-projects',
  'no-platform',
  'hosting-alternates',
  'no-longer',
  'group-retired',
  'added-by-hand',
];

/** Whether the reason is for those who work on the agenda, not for the meeting. */
export function isAboutTracker({ kind }: ShownReason): boolean {
  return aboutTracker.includes(kind);
}

/** The reasons that everyone sees, even a restricted group's. */
const publicKinds: readonly AgendaReason['kind'][] = ['group-verdict', 'group-retired'];

/** Reasons that list matters across groups. A closed group is always "restricted" there, with or without matters. */
const acrossGroups: readonly AgendaReason['kind'][] = [
  'open-actions',
  'open-decisions',
  'open-proposals',
  'candidates',
  'unserved',
];

/**
 * The reasons as a reader sees them (docs/domain.md#restricted-groups). A group in `closed` shows its verdict and
 * `restricted` for the rest. A list across groups shows `restricted` even if the group has nothing there.
 * @param closed the codes of the groups that the reader may not enter
 */
export function shownReasons(reasons: readonly AgendaReason[], closed: readonly string[]): ShownReason[] {
  const isClosed = (each: AgendaReason) =>
    'group' in each && each.group !== null && closed.includes(each.group) && !publicKinds.includes(each.kind);
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
