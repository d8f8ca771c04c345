import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { Pagination } from '@/components/ui/pagination';
import { TextField } from '@/components/ui/text-fields';
import type { GridPage } from '@/lib/roadmap/grid/grid-page';

interface RoadmapFindProps {
  address: string;
  view: GridPage;
}

/** Search in a long roadmap; nothing if it fits one page. */
export function RoadmapFind({ address, view }: RoadmapFindProps) {
  const { q } = view;
  const t = useTranslations('roadmap');
  if (q === '' && view.pages === 1) return null;
  return (
    <>
      <FilterForm action={address} label={t('find.label')} filtered={q !== ''}>
        <TextField
          name="q"
          type="search"
          label={t('find.q')}
          hint={t('find.hint')}
          defaultValue={q}
          size="medium"
        />
      </FilterForm>
      {q !== '' &&
        (view.matching === 0 ? (
          <EmptyState title={t('find.none')}>
            <FoundNothing q={q}>{t('find.hint')}</FoundNothing>
          </EmptyState>
        ) : (
          <p className="meta">{t('find.matching', { matching: view.matching })}</p>
        ))}
    </>
  );
}

/** The pages of the roadmap, or of the search results. */
export function RoadmapPages({ address, view }: RoadmapFindProps) {
  const { q } = view;
  const found = q === '' ? '' : `q=${encodeURIComponent(q)}&`;
  return (
    <Pagination page={view.page} pages={view.pages} href={(page) => `${address}?${found}page=${page}`} />
  );
}
