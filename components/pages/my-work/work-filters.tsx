import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import type { WorkFilters } from '@/lib/pages/my-work/filters';
import { workKinds } from '@/lib/pages/my-work/work-item';

interface WorkFilterFormProps {
  filters: WorkFilters;
  groups: readonly { code: string; name: string }[];
}

/** The filters by kind and group, which are in the address. */
export function WorkFilterForm({ filters: { kind, group }, groups }: WorkFilterFormProps) {
  const t = useTranslations('work');
  const set = Number(kind !== null) + Number(group !== null);
  return (
    <FilterForm action="/my-work" label={t('filter.label')} filtered={set > 0} set={set}>
      <SelectField
        name="kind"
        label={t('filter.kind')}
        blank={t('filter.any')}
        choices={workKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        defaultValue={kind}
      />
      <SelectField
        name="group"
        label={t('filter.group')}
        blank={t('filter.any')}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={group}
      />
    </FilterForm>
  );
}
