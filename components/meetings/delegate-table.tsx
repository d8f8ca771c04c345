import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import type { KnownDelegate } from '@/lib/meetings/delegations/delegation';

interface DelegateTableProps {
  caption: string;
  delegates: readonly KnownDelegate[];
  /** Whether the meeting has begun: then the table says who attended. */
  attendance: boolean;
  /** Null for readers who may not remove anybody. */
  remove: FormAction | null;
}

/** The people of a delegation, the head first. */
export function DelegateTable({ caption, delegates, attendance, remove }: DelegateTableProps) {
  const t = useTranslations('delegations');
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('columns.name'), words: true },
        { label: t('columns.office'), words: true },
        { label: t('columns.role'), kept: true },
        ...(attendance ? [{ label: t('columns.attended') }] : []),
        ...(remove ? [{ label: t('columns.act'), hiddenLabel: true }] : []),
      ]}
      rows={delegates.map(({ id, name, title, organisation, role, attended }) => ({
        key: id,
        cells: [
          name,
          [title, organisation].filter(Boolean).join(', '),
          t(`roles.${role}`),
          ...(attendance ? [t(attended ? 'yes' : 'no')] : []),
          ...(remove
            ? [
                <Form
                  key="remove"
                  action={remove}
                  hidden={{ id }}
                  submit={<SubmitButton tone="quiet">{t('remove')}</SubmitButton>}
                  label={t('removeOf', { name })}
                  layout="bare"
                  id={`remove-${id}`}
                />,
              ]
            : []),
        ],
      }))}
    />
  );
}
