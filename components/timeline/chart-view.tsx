import { useTranslations } from 'next-intl';
import { RoadmapTabs } from '@/components/roadmap/roadmap-tabs';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Note } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import { type ChartParams, chartAddress } from '@/lib/timeline/address';
import { isEmptyWindow } from '@/lib/timeline/empty-window';
import type { ChartSource } from '@/lib/timeline/source/source';
import { ChartFigure } from './chart-figure';
import { ChartFilters, VersionChoice } from './chart-filters';
import { ChartTables } from './chart-tables';
import { DayTable } from './day-table';
import { FoldedGroups } from './folded-groups';
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
  const { content, ask, closed, window, folded } = source;
  return (
    <div data-chart={ask.paper}>
      <Head source={source} />
      <ChartFilters source={source} />
      <VersionSection source={source} />
      {uncomparable && <Notice tone="soon">{t('compare.same')}</Notice>}
      {window.fault && <Notice tone="soon">{t(`filter.${window.fault}`)}</Notice>}
      {content.total === 0 ? (
        <Nothing />
      ) : (
        <>
          {source.group === null && <FoldLink ask={ask} />}
          {folded === null ? (
            <WholeChart source={source} />
          ) : (
            <FoldedGroups source={source} groups={folded} />
          )}
          <TakeAlong source={source} party={party} />
          {folded === null ? <ChartTables source={source} /> : <FoldedDays source={source} />}
        </>
      )}
      {closed.length > 0 && source.group === null && (
        <Note>{t('closed', { count: closed.length, groups: closed.join(', ') })}</Note>
      )}
    </div>
  );
}

/** Opens all groups in one chart, or folds them again. */
function FoldLink({ ask }: { ask: ChartParams }) {
  const t = useTranslations('timeline.folded');
  const all = ask.open === 'all';
  return (
    <p className="print:hidden">
      <Link href={chartAddress(ask, { open: all ? [] : 'all', page: 1 })}>
        {t(all ? 'foldAll' : 'openAll')}
      </Link>
    </p>
  );
}

function WholeChart({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const { content, ask, window } = source;
  return (
    <>
      {isEmptyWindow(source) && (
        <Notice>{t('nothingWithin', { from: dateWords(window.from), to: dateWords(window.to) })}</Notice>
      )}
      <ChartFigure source={source} />
      <Pagination page={content.page} pages={content.pages} href={(page) => chartAddress(ask, { page })} />
    </>
  );
}

function FoldedDays({ source: { days } }: { source: ChartSource }) {
  const t = useTranslations('timeline.dayTable');
  return (
    <div className="chart-tables">
      <Disclosure summary={t('caption')}>
        <DayTable days={days} />
      </Disclosure>
    </div>
  );
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
    <div className="-mt-3 print:hidden">
      <Disclosure summary={t('title')} open={source.ask.compare !== null}>
        <VersionChoice source={source} />
      </Disclosure>
    </div>
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
