import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { AgreedTable, EndedTable } from './proposal-tables';

interface ProposalPageProps {
  proposals: readonly ProposalLine[];
  page: number;
  pages: number;
}

/** One page of agreements. */
export function AgreedPage({ proposals, page, pages }: ProposalPageProps) {
  const t = useTranslations('agreements.register');
  if (proposals.length === 0) {
    return <EmptyState title={t('agreedNone')}>{t('agreedNoneWords')}</EmptyState>;
  }
  return (
    <>
      <AgreedTable proposals={proposals} />
      <Pagination page={page} pages={pages} href={(number) => `/agreements?page=${number}#agreed`} />
    </>
  );
}

/** One page of proposals that ended without agreement. */
export function EndedPage({ proposals, page, pages }: ProposalPageProps) {
  return (
    <>
      <EndedTable proposals={proposals} />
      <Pagination page={page} pages={pages} href={(number) => `/agreements?ended=${number}#ended`} />
    </>
  );
}
