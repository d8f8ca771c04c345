import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PasswordField } from '@/components/ui/text-fields';
import { shortestPassword } from '@/lib/people/password-rule';

/** Keeps `session` and ends all other sessions. */
export function PasswordForm({ action, session }: { action: FormAction; session: string }) {
  const t = useTranslations('account');
  return (
    <Form action={action} submit={t('changePassword')} hidden={{ session }} id="change-password">
      <PasswordField
        name="presentPassword"
        label={t('presentPassword')}
        autoComplete="current-password"
        required
      />
      <PasswordField
        name="password"
        label={t('newPassword')}
        hint={t('newPasswordHint', { min: shortestPassword })}
        autoComplete="new-password"
        required
      />
      <PasswordField name="passwordAgain" label={t('passwordAgain')} autoComplete="new-password" required />
    </Form>
  );
}
