import type { SheetRow } from '@/lib/formats/sheet';
import type { ProjectContent } from '@/lib/projects/record-text';
import type { ImportColumn } from './columns';

/** The column that each field comes from; costs and funding are told apart by kind. */
const columnsOf = {
  title: 'title',
  description: 'description',
  intendedResult: 'intendedResult',
  resultEvidence: 'resultEvidence',
  resultOn: 'resultOn',
  group: 'group',
  associated: 'associated',
  provisions: 'provisions',
  organisations: 'organisations',
  stage: 'stage',
  start: 'start',
  target: 'target',
  tags: 'tags',
} as const satisfies Partial<Record<keyof ProjectContent, ImportColumn>>;

/**
 * A stored project with what a row says. An empty cell, and a column that the file lacks, leave the field alone
 * (docs/domain.md#import). An amount that is there already keeps its source, which files do not hold.
 */
export function mergedContent(
  stored: ProjectContent,
  typed: ProjectContent,
  { texts }: SheetRow<ImportColumn>,
): ProjectContent {
  const says = (field: keyof typeof columnsOf) => texts[columnsOf[field]].length > 0;
  const take = <Field extends keyof typeof columnsOf>(field: Field): ProjectContent[Field] =>
    says(field) ? typed[field] : stored[field];
  return {
    title: take('title'),
    description: take('description'),
    intendedResult: take('intendedResult'),
    resultEvidence: take('resultEvidence'),
    resultOn: take('resultOn'),
    group: take('group'),
    associated: take('associated'),
    provisions: take('provisions'),
    organisations: take('organisations'),
    stage: take('stage'),
    start: take('start'),
    target: take('target'),
    tags: take('tags'),
    references: stored.references,
    funding: (['cost', 'funding'] as const).flatMap((kind) => {
      const present = stored.funding.filter((each) => each.kind === kind);
      if (texts[kind].length === 0) return present;
      const given = typed.funding.filter((each) => each.kind === kind);
      return given.map((amount) => ({ ...amount, source: sourceOf(amount, present) }));
    }),
  };
}

type Amount = ProjectContent['funding'][number];

const sourceOf = (amount: Amount, present: readonly Amount[]): string =>
  present.find(
    ({ currency, amountMinor }) => currency === amount.currency && amountMinor === amount.amountMinor,
  )?.source ?? '';
