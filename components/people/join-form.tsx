import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PasswordField } from '@/components/ui/text-fields';
import { shortestPassword } from '@/lib/people/password-rule';

/** The form behind an invitation's link: only a password is missing. */
export function JoinForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations('door.setUp');
  return (
    <Form action={action} submit={t('submit')} hidden={{ token }}>
      <PasswordField
        name="password"
        label={t('password')}
        hint={t('passwordHint', { min: shortestPassword })}
        autoComplete="new-password"
        required
      />
      <PasswordField name="passwordAgain" label={t('passwordAgain')} autoComplete="new-password" required />
    </Form>
  );
}
