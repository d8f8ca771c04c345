import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DoneNotice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { filterQuery, isFiltered, type ProjectFilters } from '@/lib/projects/browse/filters';

interface QuickAddProps {
  action: FormAction;
  /** From the address: what was just done, and the group of the project that was logged. */
  asked: { done?: unknown; log?: unknown };
  /** The group, on a group's page. */
  group?: { code: string; slug: string };
  /** On the list of projects: the groups to choose from, and the list's filters. */
  list?: { leads: readonly { code: string; name: string }[]; filters: ProjectFilters };
}

/** Logs a project by title and group; everything else can follow. */
export function QuickAdd({ action, asked, group, list }: QuickAddProps) {
  const t = useTranslations('project.quick');
  const before = list?.leads.find(({ code }) => code === asked.log)?.code;
  const chosen = group?.code ?? before ?? onlyGroup(list);
  const more = chosen ? `/projects/new?${new URLSearchParams({ group: chosen })}` : '/projects/new';
  if (!group && !list?.leads.length) return null;
  const narrowed = list !== undefined && isFiltered(list.filters);
  return (
    <div
      className={list ? 'mb-4 max-sm:hidden print:hidden' : 'mt-block max-w-prose print:hidden'}
      id="quick-add"
    >
      <DoneNotice done={asked.done} words={{ logged: t(narrowed ? 'doneNarrowed' : 'done') }} />
      <Form
        action={action}
        submit={<SubmitButton tone="plain">{t('submit')}</SubmitButton>}
        layout="inline"
        id="quick-add"
        label={t('label')}
        hidden={
          group
            ? { ask: 'yes', group: group.code, slug: group.slug }
            : { ask: 'yes', back: list ? filterQuery(list.filters).toString() : '' }
        }
        beside={
          <ButtonLink href={more} tone="quiet">
            {t('more')}
          </ButtonLink>
        }
      >
        <div className="flex-[1_1_20rem]">
          <FieldRow>
            <TextField name="title" label={t('title')} required autoComplete="off" />
            {list && (
              <SelectField
                name="group"
                label={t('group')}
                required
                {...(list.leads.length === 1 ? {} : { blank: t('groupBlank') })}
                defaultValue={chosen}
                choices={list.leads.map(({ code, name }) => ({ value: code, label: name }))}
              />
            )}
          </FieldRow>
        </div>
      </Form>
    </div>
  );
}

/** The group that the list is filtered by, if it is a single one in which the reader may log a project. */
function onlyGroup(list: QuickAddProps['list']): string | undefined {
  const [first, ...more] = list?.filters.group ?? [];
  return more.length === 0 ? list?.leads.find(({ code }) => code === first)?.code : undefined;
}
