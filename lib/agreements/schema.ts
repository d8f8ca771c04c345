import { z } from 'zod';
import { dayField, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { deliverables } from '@/lib/compliance/content';
import { typedDate } from '@/lib/dates/typed-date';
import { given, givenIfAny, optionalLine, optionalLines, requiredLines } from '@/lib/typed-text';
import { listBases } from './list-choice';

const ids = z.array(givenIfAny(40)).max(500).default([]);

/** A month, a quarter or a day; null if empty. */
const due = optionalLine(40).transform((typed, context) => (typed === '' ? null : typedDate(typed, context)));

/** A milestone to add. `responsible` is a Party's code, `all`, or empty to take it from `each`. */
const milestone = { title: optionalLine(200), responsible: givenIfAny(20).default(''), on: due };

const row = z.object({ ...milestone, exemption: optionalLines(1000) });

export type MilestoneInput = z.output<typeof row>;

const group = given(20, 'group-required');

/** Forms with many projects also send `base` and `shown`, the comma-separated ids on the page (list-choice.ts). */
const projectList = z.object({
  kind: z.literal('project_list'),
  group,
  projects: ids,
  base: z.enum(listBases, 'unknown-choice').default('ticked'),
  shown: givenIfAny(20_000)
    .default('')
    .transform((joined) => joined.split(',').filter((id) => id !== '')),
  emptyReason: optionalLines(1000),
  ...instrumentFieldsIfAny,
});

/**
 * `rows` has each project's fields by its id. `each` is the milestone for every project that has none, added if `all`
 * is ticked. `exemptMoved` is the reason for every moved project that has none of its own.
 */
const roadmap = z.object({
  kind: z.literal('roadmap'),
  group,
  list: given(40),
  rows: z.record(givenIfAny(40), row).default({}),
  all: z.literal('yes').optional(),
  each: z.object(milestone).optional(),
  exemptMoved: optionalLines(1000),
  ...instrumentFieldsIfAny,
});

const extension = z.object({
  kind: z.literal('extension'),
  group,
  deliverables: z.array(z.enum(deliverables, 'unknown-choice')).min(1, 'required').default([]),
  until: dayField,
  ...instrumentFieldsIfAny,
});

const recordOfHolding = z.object({
  kind: z.literal('record_of_holding'),
  meetingId: given(40),
  heldOn: dayField,
  place: optionalLine(200),
  ...instrumentFieldsIfAny,
});

const ending = {
  targetId: given(40),
  reason: requiredLines(2000, 'reason-required'),
  ...instrumentFieldsIfAny,
};

/** The input of the agreement form, by the kind of agreement. */
export const agreementSchema = z.discriminatedUnion(
  'kind',
  [
    projectList,
    roadmap,
    extension,
    recordOfHolding,
    z.object({ kind: z.literal('annulment'), ...ending }),
    z.object({ kind: z.literal('correction'), ...ending }),
  ],
  'unknown-choice',
);

export type AgreementInput = z.output<typeof agreementSchema>;
export type ListInput = z.output<typeof projectList>;
export type RoadmapInput = z.output<typeof roadmap>;
