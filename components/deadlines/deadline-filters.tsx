import { useTranslations } from 'next-intl';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { DateField, TextField } from '@/components/ui/text-fields';
import { deadlineKinds } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, filtersSet, stateFilters, withinFilters } from '@/lib/deadlines/filters';

interface DeadlineFilterFormProps {
  filters: DeadlineFilters;
  groups: readonly { code: string; name: string }[];
  parties: readonly { code: string; name: string }[];
}

/** The list's filters, which are in its address. */
export function DeadlineFilterForm({ filters, groups, parties }: DeadlineFilterFormProps) {
  const t = useTranslations('deadlines');
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  const any = t('filter.any');
  const { group, party, kind, state, within, on, mine, view, month } = filters;
  const set = filtersSet(filters);
  const keep: Record<string, string> = view === 'month' ? { view } : {};
  const select = (
    name: 'group' | 'party' | 'kind' | 'within',
    choices: { value: string; label: string }[],
    chosen: string | null,
  ) => (
    <SelectField
      name={name}
      label={t(`filter.${name}`)}
      blank={any}
      choices={choices}
      defaultValue={chosen}
    />
  );
  const days = withinFilters.map((each) => ({
    value: String(each),
    label: t('filter.withinDays', { days: each }),
  }));
  return (
    <FilterForm action="/deadlines" label={t('filter.label')} filtered={set > 0} set={set} keep={keep}>
      {select('group', named(groups), group)}
      {select('party', named(parties), party)}
      {select(
        'kind',
        deadlineKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) })),
        kind,
      )}
      <SelectField
        name="state"
        label={t('filter.state')}
        choices={stateFilters.map((each) => ({ value: each, label: t(`states.${each}`) }))}
        defaultValue={state}
      />
      {view === 'list' && select('within', days, within === null ? null : String(within))}
      {view === 'list' && <DateField name="on" label={t('filter.day')} defaultValue={on ?? ''} />}
      {view === 'month' && (
        <TextField
          name="month"
          label={t('filter.month')}
          size="short"
          placeholder="2027-03"
          defaultValue={month}
        />
      )}
      <CheckboxField name="mine" label={t('filter.mine')} value="yes" defaultChecked={mine} />
    </FilterForm>
  );
}
