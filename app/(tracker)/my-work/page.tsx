import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { agendaNames } from '@/components/agenda/item-title';
import { WorkFilterForm } from '@/components/pages/my-work/work-filters';
import { WorkSections } from '@/components/pages/my-work/work-sections';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { filteredWork, readWorkFilters } from '@/lib/pages/my-work/filters';
import { workOf } from '@/lib/pages/my-work/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work'))('title') };
}

export default async function MyWorkPage({ searchParams }: PageProps<'/my-work'>) {
  const actor = await requireActor();
  const filters = readWorkFilters(await searchParams);
  const today = await charterToday();
  const [all, groups, parties, t] = await Promise.all([
    workOf(actor, today),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations('work'),
  ]);
  const work = filteredWork(all, filters);
  const empty = all.items.length === 0 ? 'none' : 'filtered';
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { date: dateWords(today, { weekday: true }) })}
        actions={<Link href="/account/calendar">{t('subscribe')}</Link>}
      />
      <WorkFilterForm filters={filters} groups={groups.filter(({ enterable }) => enterable)} />
      {work.items.length === 0 && (
        <EmptyState title={t(`empty.${empty}`)}>{t(`empty.${empty}Words`)}</EmptyState>
      )}
      <WorkSections work={work} today={today} names={agendaNames(groups, parties)} />
    </>
  );
}
