import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { ProjectName } from '@/components/projects/project-name';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Note } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';

interface MergeSearchProps {
  /** The address of the duplicate's merge page. */
  action: string;
  q: string;
  offers: readonly {
    id: string;
    code: string | null;
    title: string;
    privateTo: string | null;
    group: { slug: string; name: string };
  }[];
}

/** Search for the project to merge into. */
export function MergeSearch({ action, q, offers }: MergeSearchProps) {
  const t = useTranslations('merge.search');
  return (
    <>
      <FilterForm action={action} label={t('label')} filtered={q !== ''} submit={t('submit')}>
        <TextField name="q" type="search" label={t('q')} defaultValue={q} size="medium" />
      </FilterForm>
      {offers.length === 0 && q === '' && <Note>{t('noneLikely')}</Note>}
      {offers.length === 0 && q !== '' && (
        <EmptyState title={t('none')}>
          <FoundNothing q={q}>{t('noneWords')}</FoundNothing>
        </EmptyState>
      )}
      {offers.length > 0 && (
        <>
          {q === '' && <Note>{t('likely')}</Note>}
          <Table
            caption={t('caption')}
            columns={[
              { label: t('project') },
              { label: t('group') },
              { label: t('choose'), hiddenLabel: true },
            ]}
            rows={offers.map((offer) => ({
              key: offer.id,
              cells: [
                <ProjectName key="name" project={offer} />,
                offer.group.name,
                <Link key="choose" href={`${action}?into=${offer.id}`}>
                  {t('choose')}
                  <span className="sr-only"> {offer.code ?? offer.title}</span>
                </Link>,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
