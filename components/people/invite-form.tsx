import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Note } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import type { InvitingWay } from '@/lib/people/invitations/policy';
import { type GroupName, OfficeField } from './office-field';
import { OnceShown } from './once-shown';

interface InviteFormProps {
  action: FormAction;
  /** The Party's code, or '' for technical staff. */
  party: string;
  way: InvitingWay;
  /** The groups that the reader's own people may be invited to. */
  groups: readonly GroupName[];
  /** Whether the link goes out by mail. */
  mails: boolean;
}

const onlyOffice = { own: null, first: 'coordinator', technical: 'administrator' } as const;

/** Invites a person with name, address and office; then mails the link, or shows it to pass on. */
export function InviteForm({ action, party, way, groups, mails }: InviteFormProps) {
  const t = useTranslations('people');
  const office = onlyOffice[way];
  return (
    <Disclosure summary={t(`invite.${way}`)} open>
      <Note>{t('invite.aboutLink', { mail: mails ? 'yes' : 'no' })}</Note>
      <Form
        action={action}
        submit={t('invite.submit')}
        hidden={{ party, ...(office ? { office } : {}) }}
        id={`invite-${party || 'technical'}`}
        label={t(`invite.${way}`)}
      >
        <OnceShown about={t('invite.once')} />
        <TextField name="name" label={t('name')} autoComplete="off" required />
        <TextField name="email" label={t('email')} type="email" autoComplete="off" required />
        {office === null && <OfficeField groups={groups} />}
        {mails && <CheckboxField name="show" label={t('invite.show')} />}
      </Form>
    </Disclosure>
  );
}
