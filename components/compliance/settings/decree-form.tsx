import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { DateField, TextArea, TextField } from '@/components/ui/text-fields';

interface DecreeFormProps {
  parties: readonly { code: string; name: string }[];
  /** Null for readers who may not enter decrees. */
  action: FormAction | null;
}

/** The form for a decree and its instrument: single days, or every day off of a year. */
export function DecreeForm({ parties, action }: DecreeFormProps) {
  const t = useTranslations('decrees.form');
  if (action === null) return <Note>{t('adminOnly')}</Note>;
  return (
    <Section id="enter" title={t('title')}>
      <Form action={action} submit={t('submit')}>
        <RadioGroup
          name="country"
          label={t('country')}
          choices={parties.map(({ code, name }) => ({ value: code, label: name }))}
          inline
        />
        <TextField name="instrument" label={t('instrument')} hint={t('instrumentHint')} required />
        <DateField name="instrumentOn" label={t('instrumentOn')} required />
        <TextArea name="daysOff" label={t('daysOff')} hint={t('daysOffHint')} rows={8} />
        <TextArea name="daysWorked" label={t('daysWorked')} hint={t('daysWorkedHint')} rows={2} />
        <TextField
          name="wholeYear"
          label={t('wholeYear')}
          hint={t('wholeYearHint')}
          inputMode="numeric"
          size="short"
        />
      </Form>
    </Section>
  );
}
