import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DoneNotice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-fields';

interface QuickAddProps {
  action: FormAction;
  /** What was just done, as the address says. */
  done: unknown;
  /** The group whose page it stands on. */
  group?: { code: string; slug: string };
  /** The groups to choose from, where it stands on the list of all. */
  groups?: readonly { code: string; name: string }[];
}

/** A project by its title and its group alone, where one is; all else can come later. */
export function QuickAdd({ action, done, group, groups = [] }: QuickAddProps) {
  const t = useTranslations('project.quick');
  const more = group ? `/projects/new?${new URLSearchParams({ group: group.code })}` : '/projects/new';
  if (!group && groups.length === 0) return null;
  return (
    <div className="quick-add no-print" id="quick-add">
      <DoneNotice done={done} words={{ logged: t('done') }} />
      <Form
        action={action}
        submit={t('submit')}
        tone="plain"
        layout="inline"
        id="quick-add"
        label={t('label')}
        hidden={group ? { group: group.code, slug: group.slug } : {}}
        beside={
          <ButtonLink href={more} tone="quiet">
            {t('more')}
          </ButtonLink>
        }
      >
        <FieldRow>
          <TextField name="title" label={t('title')} required maxLength={200} autoComplete="off" />
          {!group && (
            <SelectField
              name="group"
              label={t('group')}
              required
              {...(groups.length === 1 ? {} : { blank: t('groupBlank') })}
              choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </FieldRow>
      </Form>
    </div>
  );
}
