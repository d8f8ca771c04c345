import { useTranslations } from 'next-intl';
import { PasswordField } from '@/components/ui/text-fields';
import { shortestPassword } from '@/lib/people/password-rule';

/** A new password, typed twice. */
export function NewPasswordFields() {
  const t = useTranslations('auth.setUp');
  return (
    <>
      <PasswordField
        name="password"
        label={t('password')}
        hint={t('passwordHint', { min: shortestPassword })}
        autoComplete="new-password"
        required
      />
      <PasswordField name="passwordAgain" label={t('passwordAgain')} autoComplete="new-password" required />
    </>
  );
}
