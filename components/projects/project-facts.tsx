import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';
import { amountWords } from '@/lib/projects/amount';
import { filterAddress, readFilters } from '@/lib/projects/browse/filters';
import { sumsOf } from '@/lib/projects/money-totals';
import { readSource } from '@/lib/projects/project-source';
import type { ProjectContent } from '@/lib/projects/record-text';
import { projectResult } from '@/lib/projects/result-rule';

interface ProjectFactsProps {
  project: {
    privateTo: string | null;
    source: string;
    enteredOn: CalendarDate;
    group: { slug: string; name: string };
    content: ProjectContent;
  };
  groups: readonly { code: string; slug: string; name: string }[];
  provisions: readonly { code: string; title: string }[];
  parties: readonly { code: string; name: string }[];
  /** The agreed list that holds it; null if none does. */
  listed: {
    id: string;
    version: number;
    agreedOn: CalendarDate;
    since: CalendarDate;
    group: { code: string; name: string } | null;
  } | null;
  today: CalendarDate;
}

/** A project's fields. Empty ones are left out. */
export function ProjectFacts({ project, groups, provisions, parties, listed, today }: ProjectFactsProps) {
  const t = useTranslations('projects');
  const own = useTranslations('project');
  const { content, group, privateTo } = project;
  const associated = groups.filter(({ code }) => content.associated.includes(code));
  const served = provisions.filter(({ code }) => content.provisions.includes(code));
  const homeOf = (home: string) => parties.find(({ code }) => code === home)?.name ?? home;
  const organisations = content.organisations.map(({ name, home, sector, role }) => (
    <Fact
      key={`${name} ${role}`}
      small={[homeOf(home), t(`page.sectors.${sector}`), role].filter(Boolean).join(', ')}
    >
      <Link href={`/organisations?${new URLSearchParams({ q: name })}`}>{name}</Link>
    </Fact>
  ));
  return (
    <DefinitionList
      items={[
        { term: t('page.lead'), detail: <Link href={`/groups/${group.slug}`}>{group.name}</Link> },
        { term: t('page.associated'), detail: lines(associated.map((each) => groupLink(each))) },
        { term: t('page.stage'), detail: t(`stages.${content.stage}`) },
        {
          term: own('list.term'),
          detail: <OnList listed={listed} privateTo={privateTo} lead={content.group} />,
        },
        { term: t('page.period'), detail: <Period start={content.start} target={content.target} /> },
        { term: t('form.result'), detail: <Result content={content} today={today} /> },
        { term: t('page.provisions'), detail: lines(served.map(provisionLink)) },
        { term: t('page.organisations'), detail: lines(organisations) },
        { term: t('page.cost'), detail: moneyLines(content, 'cost', t('page.sum')) },
        { term: t('page.funding'), detail: moneyLines(content, 'funding', t('page.sum')) },
        { term: t('page.references'), detail: lines(content.references.map(referenceFact)) },
        { term: t('page.tags'), detail: lines(content.tags.map(tagLink)) },
        { term: t('page.source'), detail: <Source source={project.source} /> },
        {
          term: t('page.known'),
          detail: privateTo === null ? t('page.knownJoint') : t('page.knownPrivate', { code: privateTo }),
        },
        { term: t('page.entered'), detail: dateWords(project.enteredOn) },
      ].filter(({ detail }) => detail !== null)}
    />
  );
}

function lines(facts: readonly ReactNode[]): ReactNode {
  return facts.length === 0 ? null : <ul className="plain-lines">{facts}</ul>;
}

/** The intended result, and its evidence with the day; said to be not named if neither is there. */
function Result({ content, today }: { content: ProjectContent; today: CalendarDate }) {
  const t = useTranslations('projects.page.result');
  const { intendedResult, resultEvidence } = content;
  const result = projectResult(content, today);
  return (
    <>
      {intendedResult === '' ? t('not-named') : <span className="typed">{intendedResult}</span>}
      {result.kind === 'intended' && <Meta>{t('intended')}</Meta>}
      {result.kind === 'shown' && (
        <Meta>
          {t('shown', { on: dateWords(result.on) })} {resultEvidence}
        </Meta>
      )}
    </>
  );
}

/** The amounts of one kind, then one sum for each currency with several amounts. */
function moneyLines({ funding }: ProjectContent, kind: 'cost' | 'funding', sum: string): ReactNode {
  const own = funding.filter((row) => row.kind === kind);
  const sums = sumsOf(own).map(({ amountMinor, currency }) => (
    <Fact key={`sum ${currency}`} small={sum}>
      <strong>{amountWords(amountMinor, currency)}</strong>
    </Fact>
  ));
  return lines([...own.map(moneyFact), ...sums]);
}

interface OnListProps extends Pick<ProjectFactsProps, 'listed'> {
  privateTo: string | null;
  /** The code of its lead group. */
  lead: string;
}

/** The agreed list that holds it, with its group if the project has moved since. */
function OnList({ listed, privateTo, lead }: OnListProps) {
  const t = useTranslations('project.list');
  if (listed === null) return privateTo === null ? t('off') : t('private');
  const { id, version, agreedOn, since, group } = listed;
  const elsewhere = group !== null && group.code !== lead;
  return (
    <>
      <Link href={`/agreements/${id}`}>{t('on', { since: dateWords(since) })}</Link>
      <Meta>{t('version', { version: String(version), agreedOn: dateWords(agreedOn) })}</Meta>
      {elsewhere && <Meta>{t('elsewhere', { group: group.name })}</Meta>}
    </>
  );
}

function Fact({ children, small }: { children: ReactNode; small?: string | undefined }) {
  return (
    <li>
      {children}
      {small && <Meta>{small}</Meta>}
    </li>
  );
}

const groupLink = ({ code, slug, name }: ProjectFactsProps['groups'][number]) => (
  <Fact key={code}>
    <Link href={`/groups/${slug}`}>{name}</Link>
  </Fact>
);

const provisionLink = ({ code, title }: ProjectFactsProps['provisions'][number]) => (
  <Fact key={code}>
    <Link href={`/charter#${code}`}>
      <span className="code">{code}</span> {title}
    </Link>
  </Fact>
);

const moneyFact = ({ amountMinor, currency, source }: ProjectContent['funding'][number]) => (
  <Fact key={`${amountMinor} ${currency} ${source}`} small={source}>
    {amountWords(amountMinor, currency)}
  </Fact>
);

const referenceFact = ({ registry, title, url }: ProjectContent['references'][number]) => (
  <Fact key={`${registry} ${title} ${url}`}>
    {registry && <span className="code">{registry} </span>}
    {url ? (
      <a href={url} rel="noreferrer">
        {title}
      </a>
    ) : (
      title
    )}
  </Fact>
);

const tagLink = (tag: string) => (
  <Fact key={tag}>
    <Link href={filterAddress(readFilters({ tag }))}>{tag}</Link>
  </Fact>
);

function Period({ start, target }: { start: PartialDate | null; target: PartialDate | null }) {
  const t = useTranslations('projects.page');
  const words = (date: PartialDate) => dateWords(date);
  if (start && target) return t('periodWords', { start: words(start), target: words(target) });
  if (start) return t('from', { start: words(start) });
  return target ? t('until', { target: words(target) }) : t('undated');
}

function Source({ source }: { source: string }) {
  const t = useTranslations('projects.page');
  const read = readSource(source);
  if (read.kind === 'charter') return t('sourceCharter', { provisions: read.provisions.join(', ') });
  return read.kind === 'elsewhere' ? read.words : t('sourceLogged');
}
