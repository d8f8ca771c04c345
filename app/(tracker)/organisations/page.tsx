import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FileLinks } from '@/components/exports/file-links';
import { OrganisationList } from '@/components/organisations/organisation-list';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { organisationsAddress, readErrand, readOrganisationFilters } from '@/lib/organisations/filters';
import { organisationList } from '@/lib/organisations/queries';
import { listAddress } from '@/lib/projects/bulk-edit/row-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('title') };
}

export default async function OrganisationsPage({ searchParams }: PageProps<'/organisations'>) {
  const actor = await requireActor();
  const query = await searchParams;
  const filters = readOrganisationFilters(query);
  const { choosing } = readErrand(query);
  const [{ organisations, total, page, pages }, parties, t, imports] = await Promise.all([
    organisationList(actor, filters),
    partiesFor(actor),
    getTranslations('organisations'),
    getTranslations('importing'),
  ]);
  const list = choosing === null ? '/projects' : listAddress(choosing);
  const filtered = filters.q !== '' || filters.sector !== null || filters.home !== null;
  const add = choosing === null && mayWorkSomewhere(actor) && (
    <>
      <ButtonLink href="/import?of=organisations">{imports('link')}</ButtonLink>
      <ButtonLink href="/organisations/new" tone="main">
        {t('add')}
      </ButtonLink>
    </>
  );
  return (
    <>
      <DoneNotice done={query.done} words={{ removed: t('done.removed') }} />
      <PageHead
        eyebrow={<Link href={list}>{t(choosing === null ? 'above' : 'choosing.back')}</Link>}
        title={t(choosing === null ? 'title' : 'choosing.title')}
        sub={
          total === 0 && !filtered ? t('about') : <span role="status">{t('count', { count: total })}</span>
        }
        actions={
          <>
            <FileLinks list={organisationsAddress({ ...filters, page: 1 })} />
            {add}
          </>
        }
      />
      <OrganisationList
        organisations={organisations}
        parties={parties}
        choosing={choosing}
        filters={filters}
        filtered={filtered}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(to) => organisationsAddress({ ...filters, page: to }, { choosing })}
      />
    </>
  );
}
