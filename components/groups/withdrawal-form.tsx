import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

interface WithdrawalFormProps {
  action: FormAction;
  /** The id of the entry. */
  id: string;
  back: string;
}

/** Asks for the reason before an entry made in error is withdrawn. */
export function WithdrawalForm({ action, id, back }: WithdrawalFormProps) {
  const t = useTranslations('groups.withdrawal');
  return (
    <Form
      action={action}
      hidden={{ id }}
      submit={<SubmitButton tone="danger">{t('submit')}</SubmitButton>}
      beside={
        <ButtonLink href={back} tone="quiet">
          {t('keep')}
        </ButtonLink>
      }
    >
      <TextArea name="reason" label={t('reason')} rows={3} required />
    </Form>
  );
}
