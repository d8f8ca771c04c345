import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';

interface MilestoneFormProps {
  action: FormAction;
  project: { id: string };
  parties: readonly { code: string; name: string }[];
  after: string;
}

/** The form for a new milestone of a known project: what, who, when, and after what. */
export function MilestoneForm({ action, project, parties, after }: MilestoneFormProps) {
  const t = useTranslations('roadmap');
  const own = useTranslations('milestones.form');
  const choices = parties.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      action={action}
      submit={own('submit')}
      hidden={{ project: project.id, ask: 'yes' }}
      id="add-milestone"
      label={t('add.title')}
      beside={
        <Button tone="plain" name="then" value="another">
          {own('another')}
        </Button>
      }
    >
      <TextField name="title" label={t('form.title')} required autoComplete="off" />
      <FieldRow>
        <SelectField
          name="responsible"
          label={t('form.responsible')}
          choices={[{ value: 'all', label: t('all', { parties: parties.length }) }, ...choices]}
          defaultValue="all"
        />
        <DateField
          name="forecast"
          label={t('form.forecast')}
          hint={t('form.forecastHint')}
          precision="any"
          optional
        />
      </FieldRow>
      <TextField
        name="after"
        label={t('form.after')}
        hint={own('afterHint')}
        optional
        autoComplete="off"
        defaultValue={after}
      />
    </Form>
  );
}
