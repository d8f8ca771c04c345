import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';

/**
 * The kinds of things that the Parties must agree (docs/domain.md#two-keys), in the order of the Charter's
 * work.
 */
export const proposalKinds = [
  'project_list',
  'roadmap',
  'extension',
  'agenda',
  'record_of_holding',
  'minutes',
  'annulment',
  'correction',
] as const;

export type ProposalKind = (typeof proposalKinds)[number];

/** The two deliverables of each group under IV.2, by the kind of the proposal that settles them. */
export const deliverables = ['project_list', 'roadmap'] as const;

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);

const listedProject = z.strictObject({ id: z.string(), code: z.string(), title: z.string() });

/** `on` is the last day of the precision; `responsible` is a Party's code, or null where all Parties are. */
const milestoneShape = z.strictObject({
  id: z.string(),
  step: z.string(),
  responsible: z.string().nullable(),
  on: day,
  precision: z.enum(['day', 'month', 'quarter']),
});

/** `emptyReason` is set only where no project is listed: an empty list is an explicit choice. */
const projectList = z.strictObject({
  group: z.string(),
  projects: z.array(listedProject),
  emptyReason: z.string().optional(),
});

/** `listId` is the agreed list that the roadmap rests on; `exemption` says why a project has no milestone. */
const roadmap = z.strictObject({
  group: z.string(),
  listId: z.string(),
  projects: z.array(
    z.strictObject({
      ...listedProject.shape,
      milestones: z.array(milestoneShape),
      exemption: z.string().optional(),
    }),
  ),
});

const extension = z.strictObject({
  group: z.string(),
  deliverables: z.array(z.enum(deliverables)),
  until: day,
});

/** `minutes` is the revision of the agreed minutes that the record came out of; absent where it was recorded by itself. */
const recordOfHolding = z.strictObject({
  meetingId: z.string(),
  heldOn: day,
  place: z.string(),
  minutes: z.number().int().optional(),
});

/** An annulment or a correction: the agreement it targets, and the reason. */
const ending = z.strictObject({ targetId: z.string(), reason: z.string() });

const contentShapes = {
  project_list: projectList,
  roadmap,
  extension,
  agenda: z.json(),
  record_of_holding: recordOfHolding,
  minutes: z.json(),
  annulment: ending,
  correction: ending,
} satisfies Record<ProposalKind, z.ZodType>;

/** The frozen content of a proposal of this kind, as it is stored and hashed. */
export type ContentOf<Kind extends ProposalKind> = z.output<(typeof contentShapes)[Kind]>;

export type ListedProject = z.output<typeof listedProject>;
export type FrozenMilestone = z.output<typeof milestoneShape>;

/** A milestone as contents freeze it: its title is stored as `step`. */
export function frozenMilestone({
  id,
  title,
  ...rest
}: Omit<FrozenMilestone, 'step'> & { title: string }): FrozenMilestone {
  return { id, step: title, ...rest };
}

/** A proposal's content, tagged with its kind. */
export type Content = { [Kind in ProposalKind]: { kind: Kind; content: ContentOf<Kind> } }[ProposalKind];

/**
 * Parses the stored content of a proposal of this kind.
 * @throws a ZodError if the value has another shape, which this program never writes
 */
export function contentOf<Kind extends ProposalKind>(kind: Kind, stored: unknown): ContentOf<Kind> {
  return contentShapes[kind].parse(stored) as ContentOf<Kind>;
}
