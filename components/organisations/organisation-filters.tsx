import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { TextField } from '@/components/ui/text-fields';
import { type OrganisationFilters, thirdStates } from '@/lib/organisations/filters';
import { sectors } from '@/lib/organisations/sector';

interface OrganisationFilterFormProps {
  filters: OrganisationFilters;
  filtered: boolean;
  parties: readonly { code: string; name: string }[];
  choosing: string | null;
}

/** Search and filters of the register; they are in the address. */
export function OrganisationFilterForm({
  filters,
  filtered,
  parties,
  choosing,
}: OrganisationFilterFormProps) {
  const t = useTranslations('organisations');
  const homes = [
    ...parties.map(({ code, name }) => ({ value: code, label: name })),
    { value: thirdStates, label: t('filter.third') },
  ];
  return (
    <FilterForm
      action="/organisations"
      label={t('filter.label')}
      filtered={filtered}
      set={[filters.q !== '', filters.sector !== null, filters.home !== null].filter(Boolean).length}
      keep={choosing === null ? {} : { choosing }}
    >
      <TextField name="q" type="search" label={t('filter.q')} defaultValue={filters.q} size="medium" />
      <SelectField
        name="sector"
        label={t('filter.sector')}
        blank={t('filter.any')}
        defaultValue={filters.sector}
        choices={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
      />
      <SelectField
        name="home"
        label={t('filter.home')}
        blank={t('filter.any')}
        defaultValue={filters.home}
        choices={homes}
      />
    </FilterForm>
  );
}
