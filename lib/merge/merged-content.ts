import { partialDateText } from '@/lib/dates/partial-date';
import { namedOnce } from '@/lib/organisations/named-once';
import { type ProjectContent, recordText } from '@/lib/projects/record-text';
import { sameKey } from '@/lib/search/search-key';

/** Fields with one value: the survivor's or the duplicate's. */
export const mergeFields = [
  'title',
  'description',
  'stage',
  'start',
  'target',
  'intendedResult',
  'resultEvidence',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Fields with several values: the duplicate's may be added to the survivor's. */
export const mergeLists = [
  'associated',
  'provisions',
  'organisations',
  'funding',
  'references',
  'tags',
] as const;
export type MergeList = (typeof mergeLists)[number];

export interface MergeChoice {
  /** The fields taken from the duplicate. */
  fields: readonly MergeField[];
  /** The lists that the duplicate's values are added to. */
  lists: readonly MergeList[];
}

/** The fields and lists that the duplicate fills, and fills differently. */
export function differing(
  survivor: ProjectContent,
  duplicate: ProjectContent,
): { fields: MergeField[]; lists: MergeList[] } {
  const own = recordText(survivor);
  const other = recordText(duplicate);
  const differs = (field: MergeField | MergeList) => other[field] !== null && other[field] !== own[field];
  return { fields: mergeFields.filter(differs), lists: mergeLists.filter(differs) };
}

/**
 * The suggested choice: the survivor's own value where it has one. Lists are joined, except cost and funding,
 * which would be counted twice.
 */
export function suggestedChoice(survivor: ProjectContent, duplicate: ProjectContent): MergeChoice {
  const own = recordText(survivor);
  const { fields, lists } = differing(survivor, duplicate);
  return {
    fields: fields.filter((field) => own[field] === null),
    lists: lists.filter((list) => list !== 'funding' || own.funding === null),
  };
}

/**
 * The survivor's content after the merge. Equal values appear once, and its own group is never an associated
 * one.
 */
export function mergedContent(
  survivor: ProjectContent,
  duplicate: ProjectContent,
  { fields, lists }: MergeChoice,
): ProjectContent {
  const of = <Field extends MergeField>(field: Field): ProjectContent[Field] =>
    (fields.includes(field) ? duplicate : survivor)[field];
  const both = <Item>(
    list: MergeList,
    own: readonly Item[],
    more: readonly Item[],
    key: (item: Item) => string,
  ) => (lists.includes(list) ? once([...own, ...more], key) : own);
  return {
    title: of('title'),
    description: of('description'),
    stage: of('stage'),
    start: of('start'),
    target: of('target'),
    intendedResult: of('intendedResult'),
    resultEvidence: of('resultEvidence'),
    // evidence keeps its own day
    resultOn: (fields.includes('resultEvidence') ? duplicate : survivor).resultOn,
    group: survivor.group,
    associated: both('associated', survivor.associated, duplicate.associated, String).filter(
      (code) => code !== survivor.group,
    ),
    provisions: both('provisions', survivor.provisions, duplicate.provisions, String),
    organisations: lists.includes('organisations')
      ? namedOnce([...survivor.organisations, ...duplicate.organisations])
      : survivor.organisations,
    funding: both(
      'funding',
      survivor.funding,
      duplicate.funding,
      ({ kind, amountMinor, currency, source }) => `${kind} ${amountMinor} ${currency} ${sameKey(source)}`,
    ),
    references: both('references', survivor.references, duplicate.references, (each) =>
      sameKey(`${each.registry} ${each.title} ${each.url}`),
    ),
    tags: both('tags', survivor.tags, duplicate.tags, sameKey),
  };
}

function once<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

/** The text of a field or list as the record writes it; '' if empty. */
export function mergeText(content: ProjectContent, field: MergeField | MergeList): string {
  if (field === 'start' || field === 'target') return content[field] ? partialDateText(content[field]) : '';
  return recordText(content)[field] ?? '';
}
