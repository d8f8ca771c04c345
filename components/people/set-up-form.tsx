import { useTranslations } from 'next-intl';
import { CheckboxField, RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { TextField } from '@/components/ui/text-fields';
import { NewPasswordFields } from './new-password-fields';

interface SetUpFormProps {
  action: FormAction;
  token: string;
  parties: readonly { code: string; name: string; formalName: string }[];
  /** How many candidates the Charter names, and how many come from elsewhere. */
  offered: { named: number; announced: number };
}

/** The form of the one-time set-up link. */
export function SetUpForm({ action, token, parties, offered }: SetUpFormProps) {
  const t = useTranslations('auth.setUp');
  return (
    <Form action={action} submit={t('submit')} hidden={{ token }}>
      <TextField name="name" label={t('name')} autoComplete="name" required />
      <TextField
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        autoComplete="username"
        required
      />
      <NewPasswordFields />
      <RadioGroup
        name="party"
        label={t('party')}
        choices={parties.map(({ code, name, formalName }) => ({
          value: code,
          label: name,
          hint: formalName,
        }))}
      />
      {offered.named + offered.announced > 0 && (
        <CheckboxField
          name="candidates"
          label={t('candidates')}
          hint={t('candidatesHint', offered)}
          defaultChecked
        />
      )}
    </Form>
  );
}
