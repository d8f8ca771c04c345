import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeadlineCounts } from '@/components/deadlines/deadline-counts';
import { DeadlineFilterForm } from '@/components/deadlines/deadline-filters';
import { DeadlineHead } from '@/components/deadlines/deadline-head';
import { DeadlineTable } from '@/components/deadlines/deadline-table';
import { MonthCalendar, monthWords } from '@/components/deadlines/month-calendar';
import { SavedViews } from '@/components/people/saved-views/saved-views';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/access/session';
import { changedDeadlines } from '@/lib/activity/queries';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { deadlineAddress, filtersSet, readDeadlineFilters, unreadIn } from '@/lib/deadlines/filters';
import { monthOf } from '@/lib/deadlines/month';
import { calendarFor, deadlinesFor } from '@/lib/deadlines/queries';
import { savedViews } from '@/lib/people/saved-views/queries';

type Props = PageProps<'/deadlines'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('deadlines');
  const { view, month } = readDeadlineFilters(await searchParams);
  if (view === 'list') return { title: t('title') };
  const shown = month ?? monthOf(await charterToday());
  return { title: t('calendar.caption', { month: monthWords(shown) }) };
}

export default async function DeadlinesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = await searchParams;
  const filters = readDeadlineFilters(params);
  const [today, groups, parties, t] = await Promise.all([
    charterToday(),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations('deadlines'),
  ]);
  const unread = unreadIn(params, { groups, parties });
  const list = filters.view === 'list' ? await deadlinesFor(actor, today, filters) : null;
  const calendar = list ? null : await calendarFor(actor, today, filters);
  const { counts, inScope } = list ?? calendar ?? {};
  const [views, changed] = await Promise.all([
    savedViews(actor, 'deadlines'),
    changedDeadlines(actor, list?.deadlines ?? []),
  ]);
  const empty = filtersSet(filters) > 0 ? 'filtered' : 'none';
  return (
    <>
      <DeadlineHead filters={filters} today={today} />
      <SavedViews place="deadlines" query={deadlineAddress(filters).split('?')[1] ?? ''} views={views} />
      <DeadlineFilterForm filters={filters} groups={groups} parties={parties} />
      {unread && <Notice tone="soon">{t(`unread.${unread.field}`, unread)}</Notice>}
      {counts && <DeadlineCounts counts={counts} filters={filters} total={inScope ?? 0} asOf={today} />}
      {calendar && <MonthCalendar days={calendar.days} today={today} filters={filters} groups={groups} />}
      {list?.total === 0 && <EmptyState title={t(`empty.${empty}`)}>{t(`empty.${empty}Words`)}</EmptyState>}
      {list && list.total > 0 && (
        <DeadlineTable deadlines={list.deadlines} groups={groups} parties={parties} changed={changed} />
      )}
      <Pagination
        page={list?.page ?? 1}
        pages={list?.pages ?? 1}
        href={(page) => deadlineAddress(filters, { page })}
      />
    </>
  );
}
