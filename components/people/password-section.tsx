import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { PasswordForm } from './password-form';

interface PasswordSectionProps {
  hasPassword: boolean;
  /** The names of the providers by which the reader signs in. */
  providers: readonly string[];
  action: FormAction;
  /** The id of the present session. */
  session: string;
}

/** The form to change the password, or how somebody who signs in through a provider gets one. */
export function PasswordSection({ hasPassword, providers, action, session }: PasswordSectionProps) {
  const t = useTranslations('account');
  if (!hasPassword) {
    return (
      <Section id="password" title={t('noPasswordTitle')}>
        <Lead>{t('noPassword', { providers: providers.join(', ') })}</Lead>
      </Section>
    );
  }
  return (
    <Section id="password" title={t('passwordTitle')}>
      <Lead>{t('passwordAbout')}</Lead>
      <PasswordForm action={action} session={session} />
    </Section>
  );
}
