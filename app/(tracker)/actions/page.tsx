import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocxLink, docxAddress } from '@/components/exports/docx-link';
import { FileLinks } from '@/components/exports/file-links';
import { ActionFilterForm } from '@/components/meetings/actions/action-filters';
import { ActionMatrix } from '@/components/meetings/actions/action-matrix';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Note } from '@/components/ui/text';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { actionGroups, meetingsWithActions } from '@/lib/meetings/actions/choices/queries';
import { actionAddress, readActionFilters } from '@/lib/meetings/actions/filters';
import { actionMatrix } from '@/lib/meetings/actions/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actions'))('title') };
}

export default async function ActionsPage({ searchParams }: PageProps<'/actions'>) {
  const actor = await requireActor();
  const filters = readActionFilters(await searchParams);
  const today = await charterToday();
  const [groups, parties, meetings, { actions, total, page, pages }, t, imports] = await Promise.all([
    actionGroups(actor),
    partiesFor(actor),
    meetingsWithActions(actor),
    actionMatrix(actor, filters, today),
    getTranslations('actions'),
    getTranslations('importing'),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            {mayConcurSomewhere(actor) && (
              <ButtonLink href="/actions/new" tone="main">
                {t('enter.link')}
              </ButtonLink>
            )}
            {mayConcurSomewhere(actor) && (
              <ButtonLink href="/import?of=actions" tone="quiet">
                {imports('link')}
              </ButtonLink>
            )}
            <DocxLink href={docxAddress(actionAddress(filters, { page: 1 }))} />
            <FileLinks list={actionAddress(filters, { page: 1 })} />
          </>
        }
      />
      <MeetingTabs current="actions" />
      <ActionFilterForm filters={filters} groups={groups} parties={parties} meetings={meetings} />
      <Note>{t('asOf', { count: total, date: dateWords(today) })}</Note>
      {total === 0 ? (
        <EmptyState title={t(`empty.${filters.state}`)}>{t('empty.words')}</EmptyState>
      ) : (
        <ActionMatrix actions={actions} parties={parties} today={today} caption={t('caption')} />
      )}
      <Pagination page={page} pages={pages} href={(to) => actionAddress(filters, { page: to })} />
    </>
  );
}
