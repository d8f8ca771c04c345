import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import { OnceShown } from './once-shown';

interface AccountSectionProps {
  person: { id: string; name: string; disabled: boolean };
  /** Whether the link goes out by mail. */
  mails: boolean;
  actions: { issueLink: FormAction; disable: FormAction; enable: FormAction };
}

/** Actions on an account: a link for a new password, disabling and enabling. */
export function AccountSection({ person: { id, name, disabled }, mails, actions }: AccountSectionProps) {
  const t = useTranslations('people.manage');
  const hidden = { person: id };
  if (disabled) {
    return (
      <Section id="account" title={t('accountTitle')}>
        <Lead>{t('enableAbout')}</Lead>
        <Form action={actions.enable} submit={t('enable')} hidden={hidden} id="enable" layout="below" />
      </Section>
    );
  }
  return (
    <>
      <Section id="password" title={t('passwordTitle')}>
        <Lead>{t('linkAbout', { name })}</Lead>
        <Form
          action={actions.issueLink}
          submit={<SubmitButton tone="plain">{t('issueLink')}</SubmitButton>}
          hidden={hidden}
          id="link"
        >
          <OnceShown about={t('once')} />
          {mails && <CheckboxField name="show" label={t('show')} />}
        </Form>
      </Section>
      <Section id="account" title={t('accountTitle')}>
        <Lead>{t('disableAbout', { name })}</Lead>
        <Form
          action={actions.disable}
          submit={<SubmitButton tone="danger">{t('disable')}</SubmitButton>}
          hidden={hidden}
          id="disable"
          layout="below"
        />
      </Section>
    </>
  );
}
