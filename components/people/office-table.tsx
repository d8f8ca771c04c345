import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import type { ListedPerson } from './people-table';

/** A person's offices, each with a button to end it. `end` is null for readers who may not. */
export function OfficeTable({ offices, end }: Pick<ListedPerson, 'offices'> & { end: FormAction | null }) {
  const t = useTranslations('people');
  if (offices.length === 0) return <p>{t('noOffice')}</p>;
  return (
    <Table
      caption={t('manage.officesTitle')}
      columns={[{ label: t('invite.office') }, { label: t('manage.act'), hiddenLabel: true }]}
      rows={offices.map(({ id, kind, group }) => {
        const office = t(`office.${kind}`, { group: group ?? 'none' });
        const form = end && kind !== 'administrator' && (
          <Form
            action={end}
            submit={<SubmitButton tone="quiet">{t('manage.end')}</SubmitButton>}
            hidden={{ office: id }}
            label={t('manage.endOf', { office })}
            layout="bare"
            id={`end-${id}`}
          />
        );
        return { key: id, cells: [office, form] };
      })}
    />
  );
}
