import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocxLink, docxAddress } from '@/components/exports/docx-link';
import { FileLinks } from '@/components/exports/file-links';
import { DecisionFilterForm } from '@/components/meetings/decisions/decision-filters';
import { DecisionTable } from '@/components/meetings/decisions/decision-table';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { actionGroups } from '@/lib/meetings/actions/choices/queries';
import { decisionAddress, decisionFiltersSet, readDecisionFilters } from '@/lib/meetings/decisions/filters';
import { decisionRegister, meetingsWithDecisions } from '@/lib/meetings/decisions/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') };
}

export default async function DecisionsPage({ searchParams }: PageProps<'/decisions'>) {
  const actor = await requireActor();
  const filters = readDecisionFilters(await searchParams);
  const [today, groups, meetings, { decisions, total, page, pages }, t] = await Promise.all([
    charterToday(),
    actionGroups(actor),
    meetingsWithDecisions(actor),
    decisionRegister(actor, filters),
    getTranslations('decisions'),
  ]);
  const list = decisionAddress(filters, { page: 1 });
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            <DocxLink href={docxAddress(list)} />
            <FileLinks list={list} />
          </>
        }
      />
      <MeetingTabs current="decisions" />
      <DecisionFilterForm filters={filters} groups={groups} meetings={meetings} />
      <Note>{t('asOf', { count: total, date: dateWords(today) })}</Note>
      {total === 0 ? (
        <EmptyState title={t(decisionFiltersSet(filters) > 0 ? 'empty.filtered' : 'empty.title')}>
          {t('empty.words')}
        </EmptyState>
      ) : (
        <DecisionTable decisions={decisions} />
      )}
      <Pagination page={page} pages={pages} href={(to) => decisionAddress(filters, { page: to })} />
    </>
  );
}
