import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type PartialDate, partialDateText } from '@/lib/dates/partial-date';
import { decimalText } from './amount';
import type { Stage } from './stage';

/** What people write about a project, as forms post it and rows give it. */
export interface ProjectContent {
  title: string;
  description: string;
  group: string;
  associated: readonly string[];
  provisions: readonly string[];
  /** `line` is the organisation's row in the form, for errors. */
  organisations: readonly {
    name: string;
    sector: 'public' | 'private';
    home: string;
    role: string;
    line?: number;
  }[];
  stage: Stage;
  start: PartialDate | null;
  target: PartialDate | null;
  funding: readonly { kind: 'cost' | 'funding'; amountMinor: bigint; currency: string; source: string }[];
  references: readonly { registry: string; title: string; url: string }[];
  tags: readonly string[];
  /** What it is to bring about, what shows that it did, and the day of that evidence. */
  intendedResult: string;
  resultEvidence: string;
  resultOn: CalendarDate | null;
}

/**
 * A project as the record writes it: one text per field, with codes and dates instead of translations, and
 * lists in a fixed order. Equal texts mean equal contents; history and conflicts show them.
 */
export function recordText(content: ProjectContent): Record<keyof ProjectContent, string | null> {
  const { start, target } = content;
  return {
    title: content.title,
    description: content.description || null,
    group: content.group,
    associated: list(content.associated, ', '),
    provisions: list(content.provisions, ', '),
    organisations: list(content.organisations.map(organisationText), '; '),
    stage: content.stage,
    start: start && partialDateText(start),
    target: target && partialDateText(target),
    funding: list(content.funding.map(fundingText), '; '),
    references: list(content.references.map(referenceText), '; '),
    tags: list(content.tags, ', '),
    intendedResult: content.intendedResult || null,
    resultEvidence: content.resultEvidence || null,
    resultOn: content.resultOn,
  };
}

/** The form input that shows a conflicting value of each field: of a list, its first row. */
const inputOf: Readonly<Record<keyof ProjectContent, string>> = {
  title: 'title',
  description: 'description',
  group: 'group',
  associated: 'associated[]',
  provisions: 'provisions[]',
  organisations: 'organisations.0.name',
  stage: 'stage',
  start: 'start',
  target: 'target',
  funding: 'funding.0.amount',
  references: 'references.0.title',
  tags: 'tags',
  intendedResult: 'intendedResult',
  resultEvidence: 'resultEvidence',
  resultOn: 'resultOn',
};

/** The saved values that differ from this person's, by input. */
export function savedVersion(mine: ProjectContent, saved: ProjectContent): Record<string, string> {
  const own = recordText(mine);
  const other = recordText(saved);
  const fields = (Object.keys(inputOf) as (keyof ProjectContent)[]).filter(
    (field) => own[field] !== other[field],
  );
  return Object.fromEntries(fields.map((field) => [inputOf[field], other[field] ?? '']));
}

const organisationText = ({ name, sector, home, role }: ProjectContent['organisations'][number]) =>
  `${name} (${sector}, ${home})${role && `: ${role}`}`;

const fundingText = ({ kind, amountMinor, currency, source }: ProjectContent['funding'][number]) =>
  `${kind} ${currency} ${decimalText(amountMinor, currency)}${source && `: ${source}`}`;

const referenceText = ({ registry, title, url }: ProjectContent['references'][number]) =>
  `${registry && `${registry} `}${title}${url && ` <${url}>`}`;

function list(texts: readonly string[], between: string): string | null {
  return [...texts].sort().join(between) || null;
}
