import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { meetingAddress } from '@/components/meetings/meeting-pages';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { historyPageOf } from '@/lib/audit/queries';
import { charterHead } from '@/lib/charter/queries';
import { meetingById } from '@/lib/meetings/queries';
import { pageNumber } from '@/lib/pages/page-number';

type Props = PageProps<'/meetings/[id]/history'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('meetings'))('historyOf', { title: meeting?.title ?? '' }) };
}

export default async function MeetingHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const { id, title } = meeting;
  const [{ entries, page, pages }, head, t] = await Promise.all([
    historyPageOf(actor, { type: 'meeting', ids: [id] }, pageNumber((await searchParams).page)),
    charterHead(),
    getTranslations('meetings.page'),
  ]);
  return (
    <>
      <PageHead eyebrow={<Link href={`/meetings/${id}`}>{title}</Link>} title={t('history')} />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="history" />
      <HistoryList entries={entries} charter={head} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `${meetingAddress(id, 'history')}?page=${number}`}
      />
    </>
  );
}
