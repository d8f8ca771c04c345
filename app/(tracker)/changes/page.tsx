import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeList, UnreadDay } from '@/components/activity/change-list';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Lead, Note } from '@/components/ui/text';
import { DateField } from '@/components/ui/text-fields';
import { requireActor } from '@/lib/access/session';
import { changesFor } from '@/lib/activity/queries';
import { sinceOf } from '@/lib/activity/since';
import { charterHead, charterToday, workingGroups } from '@/lib/charter/queries';
import { dateWords, instantWords } from '@/lib/dates/date-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') };
}

export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const actor = await requireActor();
  const { since: typed, page: typedPage } = await searchParams;
  const head = await charterHead();
  const since = sinceOf(typed, actor.lastVisitAt, {
    today: await charterToday(),
    timeZone: head.timeZone.id,
  });
  const page = typeof typedPage === 'string' && /^[1-9]\d{0,3}$/.test(typedPage) ? Number(typedPage) : 1;
  const [changes, groups, t] = await Promise.all([
    changesFor(actor, since.at, page),
    workingGroups(actor),
    getTranslations('activity'),
  ]);
  const { kind, at } = since;
  const words = kind === 'visit' ? instantWords(at, head.timeZone) : dateWords(since.day);
  const named = kind === 'day' ? { since: since.day } : undefined;
  return (
    <>
      <PageHead
        eyebrow={<Link href="/history">{t('history')}</Link>}
        title={t('title')}
        sub={t(`sub.${kind}`, { date: words })}
      />
      <FilterForm action="/changes" label={t('filter.label')} filtered={kind === 'day'}>
        <DateField name="since" label={t('filter.since')} defaultValue={named?.since ?? ''} />
      </FilterForm>
      {kind !== 'day' && <UnreadDay typed={typed} />}
      {changes.total === 0 ? (
        <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>
      ) : (
        <Lead>{t('count', { count: changes.events, things: changes.total })}</Lead>
      )}
      {!changes.all && <Note>{t('most', { count: changes.events })}</Note>}
      <ChangeList things={changes.things} groups={groups} charter={head} />
      <Pagination
        page={changes.page}
        pages={changes.pages}
        href={(to) => `/changes?${new URLSearchParams({ ...named, page: String(to) })}`}
      />
    </>
  );
}
