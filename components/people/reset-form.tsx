import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { NewPasswordFields } from './new-password-fields';

/** The form of a link for a new password. */
export function ResetForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations('auth.reset');
  return (
    <Form action={action} submit={t('submit')} hidden={{ token }}>
      <NewPasswordFields />
    </Form>
  );
}
