import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { TextField } from '@/components/ui/text-fields';
import { stages } from '@/lib/projects/stage';
import { statusFilters } from '@/lib/projects/status-rule';
import { isFiltered, type ProjectFilters, projectSorts } from '@/lib/register/filters';

interface ProjectFilterFormProps {
  filters: ProjectFilters;
  groups: readonly { code: string; name: string }[];
  provisions: readonly { code: string; title: string }[];
  /** Null where there are too many to choose from: then a tag is typed. */
  tags: readonly { key: string; tag: string }[] | null;
}

/** Search and filters of the list; they stand in the address. */
export function ProjectFilterForm({ filters, groups, provisions, tags }: ProjectFilterFormProps) {
  const t = useTranslations('projects');
  const any = t('filter.any');
  return (
    <FilterForm action="/projects" label={t('filter.label')} filtered={isFiltered(filters)}>
      <TextField name="q" type="search" label={t('filter.q')} defaultValue={filters.q} size="medium" />
      <SelectField
        name="group"
        label={t('filter.group')}
        blank={any}
        defaultValue={filters.group}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="stage"
        label={t('filter.stage')}
        blank={any}
        defaultValue={filters.stage}
        choices={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
      />
      <SelectField
        name="status"
        label={t('filter.status')}
        blank={any}
        defaultValue={filters.status}
        choices={statusFilters.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <SelectField
        name="provision"
        label={t('filter.provision')}
        blank={any}
        defaultValue={filters.provision}
        choices={provisions.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
      />
      {tags === null && (
        <TextField name="tag" label={t('filter.tag')} defaultValue={filters.tag} size="medium" />
      )}
      {tags !== null && tags.length > 0 && (
        <SelectField
          name="tag"
          label={t('filter.tag')}
          blank={any}
          defaultValue={filters.tag}
          choices={tags.map(({ key, tag }) => ({ value: key, label: tag }))}
        />
      )}
      <SelectField
        name="sort"
        label={t('filter.sort')}
        defaultValue={filters.sort}
        choices={projectSorts.map((sort) => ({ value: sort, label: t(`filter.sorts.${sort}`) }))}
      />
    </FilterForm>
  );
}
