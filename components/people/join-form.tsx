import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { NewPasswordFields } from './new-password-fields';

/** The form of an invitation's link, which needs only a password. */
export function JoinForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations('auth.setUp');
  return (
    <Form action={action} submit={t('submit')} hidden={{ token }}>
      <NewPasswordFields />
    </Form>
  );
}
