import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PasswordField, TextField } from '@/components/ui/text-fields';

/** `next` is the path of this site to go on to. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations('door.signIn');
  return (
    <Form action={action} submit={t('submit')} hidden={{ next }}>
      <TextField
        name="email"
        label={t('email')}
        type="email"
        size="medium"
        autoComplete="username"
        required
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" required />
    </Form>
  );
}
