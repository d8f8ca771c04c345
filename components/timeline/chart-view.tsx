import { useTranslations } from 'next-intl';
import { RoadmapTabs } from '@/components/roadmap/roadmap-tabs';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import { chartAddress } from '@/lib/timeline/address';
import { milestoneChart } from '@/lib/timeline/charted-milestone';
import { linksByMilestone } from '@/lib/timeline/links-by-milestone';
import { liesWithin } from '@/lib/timeline/row-layout';
import type { ChartSource } from '@/lib/timeline/source/source';
import { ChartFigure } from './chart-figure';
import { ChartFilters, VersionChoice } from './chart-filters';
import { ComparisonTable } from './comparison-table';
import { DayTable } from './day-table';
import { MilestoneTable } from './milestone-table';
import { TakeAlong } from './take-along';

interface ChartViewProps {
  source: ChartSource;
  party: string | null;
  /** Whether the address names versions that cannot be compared. */
  uncomparable: boolean;
}

/** The roadmap as a chart, with its filters above and the same as tables below. */
export function ChartView({ source, party, uncomparable }: ChartViewProps) {
  const t = useTranslations('timeline');
  const { content, ask, closed, window } = source;
  return (
    <div className={`roadmap-picture roadmap-picture-${ask.paper}`}>
      <Head source={source} />
      <ChartFilters source={source} />
      <VersionSection source={source} />
      {uncomparable && <Notice tone="soon">{t('compare.same')}</Notice>}
      {window.fault && <Notice tone="soon">{t(`filter.${window.fault}`)}</Notice>}
      {content.total === 0 ? (
        <Nothing />
      ) : (
        <>
          {isEmptyWindow(source) && (
            <Notice>{t('nothingWithin', { from: dateWords(window.from), to: dateWords(window.to) })}</Notice>
          )}
          <ChartFigure source={source} />
          <Pagination
            page={content.page}
            pages={content.pages}
            href={(page) => chartAddress(ask, { page })}
          />
          <TakeAlong source={source} party={party} />
          <InWords source={source} />
        </>
      )}
      {closed.length > 0 && source.group === null && (
        <Note>{t('closed', { count: closed.length, groups: closed.join(', ') })}</Note>
      )}
    </div>
  );
}

/** Whether no milestone of the shown projects is within the window. */
function isEmptyWindow({ content, window, today }: ChartSource): boolean {
  if (content.kind !== 'live') return false;
  const milestones = content.groups.flatMap(({ projects }) => projects.flatMap((project) => project.steps));
  return !milestones.some((milestone) => liesWithin(milestoneChart(milestone, today), window));
}

function Head({ source: { group, content, today } }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const date = dateWords(today);
  const sub =
    content.kind === 'live'
      ? t('sub', { projects: content.total, page: content.page, pages: content.pages, date })
      : t('subCompare', {
          projects: content.total,
          page: content.page,
          pages: content.pages,
          earlier: String(content.earlier.name),
          later: String(content.later.name),
          date,
        });
  if (group === null) return <PageHead title={t('title')} sub={sub} />;
  return (
    <>
      <PageHead
        eyebrow={<Link href={`/groups/${group.slug}`}>{group.name}</Link>}
        title={t('title')}
        sub={sub}
      />
      <RoadmapTabs group={group} current="picture" />
    </>
  );
}

function VersionSection({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline.compare');
  if (source.group === null) return null;
  return (
    <div className="timeline-versions print:hidden">
      <Disclosure summary={t('title')} open={source.ask.compare !== null}>
        <VersionChoice source={source} />
      </Disclosure>
    </div>
  );
}

function InWords({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const { content, group } = source;
  const groups = content.kind === 'live' ? content.groups : [];
  const here = new Set(groups.flatMap(({ projects }) => projects.map(({ id }) => id)));
  const links = linksByMilestone(content.kind === 'live' ? content.links : [], here);
  return (
    <Section id="words" title={t(content.kind === 'live' ? 'table.title' : 'comparison.title')}>
      {content.kind === 'compared' ? (
        <div className="timeline-words">
          <ComparisonTable {...content} parties={source.parties} />
        </div>
      ) : (
        content.groups.map(({ code, name, projects }) => (
          <div key={code} className="timeline-words">
            {group === null && <h3>{name}</h3>}
            <MilestoneTable source={source} projects={projects} links={links} />
          </div>
        ))
      )}
      <DayTable days={source.days} />
    </Section>
  );
}

function Nothing() {
  const t = useTranslations('timeline.empty');
  return (
    <EmptyState title={t('title')} actions={<ButtonLink href="/projects/new">{t('log')}</ButtonLink>}>
      {t('words')}
    </EmptyState>
  );
}
