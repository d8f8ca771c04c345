import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { decisionStates } from '@/lib/meetings/decisions/decision';
import { type DecisionFilters, decisionFiltersSet } from '@/lib/meetings/decisions/filters';

interface DecisionFilterFormProps {
  filters: DecisionFilters;
  groups: readonly { code: string; name: string }[];
  meetings: readonly { id: string; title: string; startsOn: CalendarDate }[];
}

/** The filters of the decision register, which are in its address. */
export function DecisionFilterForm({ filters, groups, meetings }: DecisionFilterFormProps) {
  const t = useTranslations('decisions');
  const { state, group, meeting } = filters;
  const set = decisionFiltersSet(filters);
  return (
    <FilterForm action="/decisions" label={t('filter.label')} filtered={set > 0} set={set}>
      <SelectField
        name="state"
        label={t('columns.state')}
        blank={t('filter.any')}
        choices={decisionStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        defaultValue={state}
      />
      <SelectField
        name="group"
        label={t('filter.group')}
        blank={t('filter.any')}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={group}
      />
      <SelectField
        name="meeting"
        label={t('columns.meeting')}
        blank={t('filter.any')}
        choices={meetings.map(({ id, title, startsOn }) => ({
          value: id,
          label: `${title}, ${dateWords(startsOn, { month: 'short' })}`,
        }))}
        defaultValue={meeting}
      />
    </FilterForm>
  );
}
