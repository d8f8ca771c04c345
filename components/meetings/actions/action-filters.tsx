import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { sideStates } from '@/lib/meetings/actions/action-side';
import { type ActionFilters, actionStates, filtersSet } from '@/lib/meetings/actions/filters';

interface ActionFilterFormProps {
  filters: ActionFilters;
  groups: readonly { code: string; name: string }[];
  parties: readonly { code: string; name: string }[];
  meetings: readonly { id: string; title: string; startsOn: CalendarDate }[];
}

/** The filters of the action matrix, which are in its address. */
export function ActionFilterForm({ filters, groups, parties, meetings }: ActionFilterFormProps) {
  const t = useTranslations('actions.filter');
  const sides = useTranslations('actions.sides');
  const { state, group, owner, side, meeting } = filters;
  const set = filtersSet(filters);
  const named = (rows: ActionFilterFormProps['groups']) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterForm action="/actions" label={t('label')} filtered={set > 0} set={set}>
      <SelectField
        name="state"
        label={t('state')}
        choices={actionStates.map((value) => ({
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
      <SelectField
        name="side"
        label={t('side')}
        blank={t('any')}
        choices={sideStates.map((value) => ({ value, label: sides(value) }))}
        defaultValue={side}
      />
      <SelectField
        name="meeting"
        label={t('meeting')}
        blank={t('any')}
        choices={meetings.map(({ id, title, startsOn }) => ({
          value: id,
          label: `${title}, ${dateWords(startsOn, { month: 'short' })}`,
        }))}
        defaultValue={meeting}
      />
    </FilterForm>
  );
}
