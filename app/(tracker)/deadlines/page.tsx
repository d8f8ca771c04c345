import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeadlineCounts } from '@/components/deadlines/deadline-counts';
import { DeadlineFilterForm } from '@/components/deadlines/deadline-filters';
import { DeadlineTable } from '@/components/deadlines/deadline-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { deadlineAddress, isNarrowed, readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlinesFor } from '@/lib/deadlines/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deadlines'))('title') };
}

export default async function DeadlinesPage({ searchParams }: PageProps<'/deadlines'>) {
  const actor = await requireActor();
  const filters = readDeadlineFilters(await searchParams);
  const [today, groups, parties, t] = await Promise.all([
    charterToday(),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations('deadlines'),
  ]);
  const list = await deadlinesFor(actor, today, filters);
  const empty = isNarrowed(filters) ? 'filtered' : 'none';
  return (
    <>
      <PageHead title={t('title')} sub={t('sub', { date: dateWords(today, { weekday: true }) })} />
      <DeadlineFilterForm filters={filters} groups={groups} parties={parties} />
      <DeadlineCounts counts={list.counts} total={list.inScope} asOf={today} filters={filters} />
      {list.total === 0 ? (
        <EmptyState title={t(`empty.${empty}`)}>{t(`empty.${empty}Words`)}</EmptyState>
      ) : (
        <DeadlineTable deadlines={list.deadlines} groups={groups} parties={parties} />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => deadlineAddress(filters, { page })} />
    </>
  );
}
