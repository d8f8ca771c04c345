import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { tabTitle } from '@/app/group-tab-title';
import { HistoryList } from '@/components/audit/history-list';
import { GroupTab } from '@/components/groups/group-tab';
import { tabAddress } from '@/components/groups/group-tabs';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { historyPageOfGroup } from '@/lib/audit/queries';
import { charterHead } from '@/lib/charter/queries';
import { openGroup } from '@/lib/pages/group/queries';
import { pageNumber } from '@/lib/pages/page-number';

type Props = PageProps<'/groups/[slug]/history'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tabTitle((await params).slug, 'history');
}

export default async function GroupHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const [{ entries, page, pages }, head, t] = await Promise.all([
    historyPageOfGroup(actor, group.code, pageNumber((await searchParams).page)),
    charterHead(),
    getTranslations('groups'),
  ]);
  return (
    <GroupTab group={group} current="history">
      <Section id="history" title={t('history')}>
        <HistoryList entries={entries} charter={head} />
        <Pagination
          page={page}
          pages={pages}
          href={(number) => `${tabAddress(group.slug, 'history')}?page=${number}`}
        />
      </Section>
    </GroupTab>
  );
}
