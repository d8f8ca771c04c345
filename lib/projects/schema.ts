import { z } from 'zod';
import { firstDay, type PartialDate } from '@/lib/dates/partial-date';
import { typedDate, typedDay } from '@/lib/dates/typed-date';
import { isBlank } from '@/lib/text';
import { given, givenIfAny, optionalLine, optionalLines, requiredLine, webAddress } from '@/lib/typed-text';
import { amountFault, isCurrency, parseAmount } from './amount';
import { stages } from './stage';
import { longestTag, typedTags } from './tag-list';

const codes = z
  .array(givenIfAny(40))
  .max(60, 'too-many')
  .default([])
  .transform((list) => [...new Set(list)]);

const partialDate = optionalLine(40).transform((typed, context) =>
  typed === '' ? null : typedDate(typed, context),
);

/**
 * A list of form rows, each with its index. Rows whose `typed` fields are all blank are skipped, since forms
 * end in empty ones.
 */
function rows<Row extends z.ZodType>(row: Row, typed: readonly string[]) {
  const blank = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    typed.every((field) => isBlank(String(Object.getOwnPropertyDescriptor(value, field)?.value ?? '')));
  return z
    .array(z.preprocess((value) => (blank(value) ? null : value), row.nullable()))
    .max(40, 'too-many')
    .default([])
    .transform((list) => list.flatMap((each, line) => (each === null ? [] : [{ each, line }])));
}

const bare = <Row>(rows: readonly { each: Row }[]): Row[] => rows.map(({ each }) => each);

/** `home` is a Party's code or name, the name of a third state, or '' if the register knows the name. */
const organisation = z.object({
  name: requiredLine(200),
  sector: z.enum(['public', 'private'], 'unknown-choice'),
  home: optionalLine(80),
  role: optionalLine(120),
});

/** Checked apart from the currency, so that both faults are reported. */
const amount = requiredLine(40).superRefine((typed, context) => {
  const fault = amountFault(typed);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

const funding = z
  .object({
    kind: z.enum(['cost', 'funding'], 'unknown-choice'),
    amount,
    currency: requiredLine(40).toUpperCase().refine(isCurrency, 'unknown-currency'),
    source: optionalLine(200),
  })
  .transform(({ kind, amount, currency, source }, context) => {
    const amountMinor = parseAmount(amount, currency);
    if (typeof amountMinor === 'bigint') return { kind, amountMinor, currency, source };
    context.addIssue({ code: 'custom', message: amountMinor, path: ['amount'] });
    return z.NEVER;
  });

const reference = z.object({
  registry: optionalLine(80),
  title: requiredLine(200),
  url: webAddress,
});

const tags = optionalLines(600).transform((typed, context): string[] => {
  const list = typedTags(typed);
  const long = list.some((tag) => tag.length > longestTag);
  if (long || list.length > 20)
    context.addIssue({ code: 'custom', message: long ? 'tag-too-long' : 'too-many' });
  return list;
});

/** The fields of a project's forms. */
export const details = {
  title: requiredLine(200, 'title-required'),
  group: given(20, 'group-required'),
  description: optionalLines(10_000),
  associated: codes,
  provisions: codes,
  organisations: rows(organisation, ['name', 'home', 'role']).transform((list) =>
    list.map(({ each, line }) => ({ ...each, line })),
  ),
  stage: z.enum(stages, 'unknown-choice').default('candidate'),
  start: partialDate,
  target: partialDate,
  funding: rows(funding, ['amount', 'currency', 'source']).transform(bare),
  references: rows(reference, ['registry', 'title', 'url']).transform(bare),
  tags,
  intendedResult: optionalLines(2_000),
  resultEvidence: optionalLines(2_000),
  resultOn: optionalLine(40).transform((typed, context) => (typed === '' ? null : typedDay(typed, context))),
};

/** Whether the project ends before it starts. The same month or quarter is allowed. */
export function endsBeforeStart({
  start,
  target,
}: {
  start: PartialDate | null;
  target: PartialDate | null;
}) {
  return start !== null && target !== null && target.on < firstDay(start);
}

function targetAfterStart(
  dates: { start: PartialDate | null; target: PartialDate | null },
  context: z.RefinementCtx,
): void {
  if (endsBeforeStart(dates)) {
    context.addIssue({ code: 'custom', message: 'target-before-start', path: ['target'] });
  }
}

/**
 * `ask` is sent by forms that ask before a title repeats one of its group; `twin` answers that another
 * project is meant (titled.ts). Milestone forms ask the same about names.
 */
export const twinQuestion = {
  ask: z.literal('yes', 'unknown-choice').optional(),
  twin: givenIfAny(4_000).default(''),
};

/** Only title and group are required. `privately` makes it private to the actor's Party. */
export const createProjectSchema = z
  .object({
    ...details,
    ...twinQuestion,
    privately: z.literal('yes', 'unknown-choice').optional(),
  })
  .superRefine(targetAfterStart);

/** The whole project as the form shows it: what is missing is removed. */
export const changeProjectSchema = z
  .object({ ...details, ...twinQuestion, id: given(), version: z.coerce.number('bad-number').int() })
  .superRefine(targetAfterStart);

export const shareProjectSchema = z.object({
  id: given(),
  version: z.coerce.number('bad-number').int(),
  ...twinQuestion,
});
