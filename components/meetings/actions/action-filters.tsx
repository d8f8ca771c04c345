import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { type ActionFilters, filtersSet } from '@/lib/meetings/actions/filters';

interface ActionFilterFormProps {
  filters: ActionFilters;
  groups: readonly { code: string; name: string }[];
  parties: readonly { code: string; name: string }[];
}

/** The filters of the list of actions, which are in its address. */
export function ActionFilterForm({ filters, groups, parties }: ActionFilterFormProps) {
  const t = useTranslations('actions.filter');
  const { state, group, owner } = filters;
  const set = filtersSet(filters);
  const named = (rows: ActionFilterFormProps['groups']) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterForm action="/actions" label={t('label')} filtered={set > 0} set={set}>
      <SelectField
        name="state"
        label={t('state')}
        choices={(['open', 'closed', 'all'] as const).map((value) => ({
          value,
          label: t(`states.${value}`),
        }))}
        defaultValue={state}
      />
      <SelectField
        name="group"
        label={t('group')}
        blank={t('any')}
        choices={named(groups)}
        defaultValue={group}
      />
      <SelectField
        name="owner"
        label={t('owner')}
        blank={t('any')}
        choices={named(parties)}
        defaultValue={owner}
      />
    </FilterForm>
  );
}
