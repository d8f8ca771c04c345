import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { DateField } from '@/components/ui/text-fields';
import { InstrumentOfFact } from './instrument-of-fact';

interface EstablishFormProps {
  action: FormAction;
  group: { code: string; slug: string };
}

/** Enters a group's establishment: its day and instrument. */
export function EstablishForm({ action, group: { code, slug } }: EstablishFormProps) {
  const t = useTranslations('groups.establish');
  return (
    <Form
      action={action}
      hidden={{ group: code }}
      submit={t('submit')}
      beside={
        <ButtonLink href={`/groups/${slug}`} tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      <DateField name="day" label={t('day')} required />
      <InstrumentOfFact required />
    </Form>
  );
}
