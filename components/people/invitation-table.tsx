import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import type { OfficeKind } from '@/lib/access/actor';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';
import { EmailWords } from './email-words';

export interface OpenInvitation {
  id: string;
  name: string;
  email: string;
  kind: OfficeKind;
  partyCode: string | null;
  expiresAt: Date;
  group: { name: string } | null;
  invitedBy: { name: string };
  withdrawable: boolean;
}

interface InvitationTableProps {
  invitations: readonly OpenInvitation[];
  timeZone: NamedZone;
  withdraw: FormAction;
}

/** The open invitations; nothing if there are none. */
export function InvitationTable({ invitations, timeZone, withdraw }: InvitationTableProps) {
  const t = useTranslations('people');
  if (invitations.length === 0) return null;
  return (
    <Table
      caption={t('invitations.caption')}
      captionShown
      columns={[
        { label: t('name') },
        { label: t('email') },
        { label: t('invitations.office') },
        { label: t('invitations.by') },
        { label: t('invitations.until') },
        { label: t('invitations.act'), hiddenLabel: true },
      ]}
      rows={invitations.map(({ id, name, email, kind, group, invitedBy, expiresAt, withdrawable }) => ({
        key: id,
        cells: [
          name,
          <EmailWords key="email" email={email} />,
          t(`office.${kind}`, { group: group?.name ?? 'none' }),
          invitedBy.name,
          instantWords(expiresAt, timeZone),
          withdrawable && (
            <Form
              action={withdraw}
              submit={<SubmitButton tone="quiet">{t('invitations.withdraw')}</SubmitButton>}
              hidden={{ invitation: id }}
              label={t('invitations.withdrawOf', { name })}
              layout="bare"
              id={`withdraw-${id}`}
            />
          ),
        ],
      }))}
    />
  );
}
