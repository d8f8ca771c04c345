import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CsvLink, csvAddress } from '@/components/downloads/csv-link';
import { OrganisationFilterForm } from '@/components/organisations/organisation-filters';
import { OrganisationTable } from '@/components/organisations/organisation-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { organisationsAddress, readOrganisationFilters } from '@/lib/organisations/filters';
import { organisationList } from '@/lib/organisations/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('title') };
}

export default async function OrganisationsPage({ searchParams }: PageProps<'/organisations'>) {
  const actor = await requireActor();
  const asked = await searchParams;
  const filters = readOrganisationFilters(asked);
  const [{ organisations, total, page, pages }, parties, t, projects] = await Promise.all([
    organisationList(actor, filters),
    partiesFor(actor),
    getTranslations('organisations'),
    getTranslations('projects'),
  ]);
  const filtered = filters.q !== '' || filters.sector !== null || filters.home !== null;
  const add = mayWorkSomewhere(actor) && (
    <ButtonLink href="/organisations/new" tone="main">
      {t('add')}
    </ButtonLink>
  );
  return (
    <>
      <DoneNotice done={asked.done} words={{ removed: t('done.removed') }} />
      <PageHead
        eyebrow={<Link href="/projects">{projects('title')}</Link>}
        title={t('title')}
        sub={total === 0 && !filtered ? t('about') : t('count', { count: total })}
        actions={add}
      />
      {(total > 0 || filtered) && <OrganisationFilterForm {...{ filters, filtered, parties }} />}
      {total > 0 ? (
        <OrganisationTable organisations={organisations} parties={parties} />
      ) : (
        <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.none')}>
          {t(filtered ? 'empty.filteredWords' : 'empty.noneWords')}
        </EmptyState>
      )}
      <CsvLink href={csvAddress(organisationsAddress({ ...filters, page: 1 }))} />
      <Pagination page={page} pages={pages} href={(to) => organisationsAddress({ ...filters, page: to })} />
    </>
  );
}
