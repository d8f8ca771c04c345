import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilterChips } from '@/components/projects/browse/filter-chips';
import { FundingTotals } from '@/components/projects/funding/funding-totals';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { filterAddress, filterQuery, readFilters } from '@/lib/projects/browse/filters';
import { filterChoices } from '@/lib/projects/browse/queries/choices';
import { browseWhere } from '@/lib/projects/browse/queries/list';
import { fundingTotals } from '@/lib/projects/funding/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('browse'))('fundingTitle') };
}

export default async function FundingPage({ searchParams }: PageProps<'/projects/funding'>) {
  const actor = await requireActor();
  const filters = readFilters(await searchParams);
  const today = await charterToday();
  const [choices, totals, t, p] = await Promise.all([
    filterChoices(actor, filters),
    browseWhere(actor, filters, today).then((where) => fundingTotals(actor, where)),
    getTranslations('browse'),
    getTranslations('projects'),
  ]);
  const query = filterQuery(filters).toString();
  return (
    <>
      <PageHead
        eyebrow={<Link href={filterAddress(filters)}>{p('title')}</Link>}
        title={t('fundingTitle')}
        sub={p('count', { count: totals.projects })}
      />
      <FilterChips filters={filters} choices={choices} base="/projects/funding" />
      {totals.kinds.every(({ named }) => named === 0) && <p>{t('fundingNone')}</p>}
      <FundingTotals totals={totals} />
      <Note screenOnly>
        <a href={`/projects/funding.xlsx${query && `?${query}`}`}>{t('xlsx')}</a>
        {' · '}
        <a href={`/projects/funding.csv${query && `?${query}`}`}>{t('csv')}</a>
      </Note>
    </>
  );
}
