import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChainTable } from '@/components/audit/chain-table';
import { HistoryList } from '@/components/audit/history-list';
import { FileLinks } from '@/components/exports/file-links';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { historyPage, historyPageSize, verifyReadable } from '@/lib/audit/queries';
import { charterHead } from '@/lib/charter/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function HistoryPage({ searchParams }: PageProps<'/history'>) {
  const actor = await requireActor();
  const { chain, page, verify } = await searchParams;
  const filter = {
    chain: typeof chain === 'string' && chain !== '' ? chain : null,
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
  const [head, history, findings, t] = await Promise.all([
    charterHead(),
    historyPage(actor, filter),
    verify === 'yes' ? verifyReadable(actor) : [],
    getTranslations('audit'),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <FileLinks
            list={`/history${filter.chain ? `?${new URLSearchParams({ chain: filter.chain })}` : ''}`}
          />
        }
      />
      <ChainTable chains={history.chains} findings={findings} current={filter.chain} />
      <Section id="events" title={t('entries')} aside={t('count', { count: history.total })}>
        <HistoryList entries={history.entries} charter={head} />
        <Pagination
          page={filter.page}
          pages={Math.ceil(history.total / historyPageSize)}
          href={(to) => `/history?${new URLSearchParams({ chain: filter.chain ?? '', page: String(to) })}`}
        />
      </Section>
    </>
  );
}
