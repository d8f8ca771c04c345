import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';

export interface Identity {
  id: string;
  /** Null if it is no longer configured. */
  provider: string | null;
  issuer: string;
  linkedAt: Date;
}

interface IdentityTableProps {
  identities: readonly Identity[];
  timeZone: NamedZone;
  unlink: FormAction;
}

/** The reader's linked identities, each with a button to unlink it. */
export function IdentityTable({ identities, timeZone, unlink }: IdentityTableProps) {
  const t = useTranslations('account');
  if (identities.length === 0) return <p>{t('noIdentity')}</p>;
  return (
    <Table
      caption={t('identitiesTitle')}
      columns={[
        { label: t('identity') },
        { label: t('linked') },
        { label: t('unlinkAct'), hiddenLabel: true },
      ]}
      rows={identities.map(({ id, provider, issuer, linkedAt }) => {
        const name = provider ?? t('closed', { issuer: new URL(issuer).host });
        const form = (
          <Form
            action={unlink}
            submit={<SubmitButton tone="quiet">{t('unlink')}</SubmitButton>}
            hidden={{ identity: id }}
            label={t('unlinkOf', { provider: name })}
            layout="bare"
            id={`unlink-${id}`}
          />
        );
        return { key: id, cells: [name, instantWords(linkedAt, timeZone), form] };
      })}
    />
  );
}
