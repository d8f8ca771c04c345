import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { deadlineKinds } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, isNarrowed, stateFilters } from '@/lib/deadlines/filters';

interface DeadlineFilterFormProps {
  filters: DeadlineFilters;
  groups: readonly { code: string; name: string }[];
  parties: readonly { code: string; name: string }[];
}

/** The list's filters, which live in its address. */
export function DeadlineFilterForm({ filters, groups, parties }: DeadlineFilterFormProps) {
  const t = useTranslations('deadlines');
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  const any = t('filter.any');
  return (
    <FilterForm action="/deadlines" label={t('filter.label')} filtered={isNarrowed(filters)}>
      <SelectField
        name="group"
        label={t('filter.group')}
        blank={any}
        choices={named(groups)}
        defaultValue={filters.group}
      />
      <SelectField
        name="party"
        label={t('filter.party')}
        blank={any}
        choices={named(parties)}
        defaultValue={filters.party}
      />
      <SelectField
        name="kind"
        label={t('filter.kind')}
        blank={any}
        choices={deadlineKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        defaultValue={filters.kind}
      />
      <SelectField
        name="state"
        label={t('filter.state')}
        choices={stateFilters.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        defaultValue={filters.state}
      />
    </FilterForm>
  );
}
