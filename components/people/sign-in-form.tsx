import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PasswordField, TextField } from '@/components/ui/text-fields';
import { technicalSide } from '@/lib/people/side';
import { PartyChoice } from './party-choice';

interface SignInFormProps {
  action: FormAction;
  /** The path to continue to. */
  next: string;
  parties: readonly { code: string; name: string }[];
}

export function SignInForm({ action, next, parties }: SignInFormProps) {
  const t = useTranslations('auth.signIn');
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
      <PartyChoice
        label={t('party')}
        choices={[
          ...parties.map(({ code, name }) => ({ value: code, label: name })),
          { value: technicalSide, label: t('technical') },
        ]}
      />
    </Form>
  );
}
