import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

/** Lets a coordinator load the Charter's candidates, with or without those announced elsewhere. */
export function CandidatesForm({ action }: { action: FormAction }) {
  const t = useTranslations('projects.candidates');
  return (
    <Form
      action={action}
      submit={<SubmitButton tone="plain">{t('submit')}</SubmitButton>}
      id="candidates"
      label={t('label')}
    >
      <RadioGroup
        name="which"
        label={t('label')}
        defaultValue="all"
        choices={[
          { value: 'all', label: t('all') },
          { value: 'named', label: t('named') },
        ]}
      />
    </Form>
  );
}
