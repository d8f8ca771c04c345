import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-fields';
import { type ViewPlace, viewAddress } from '@/lib/people/saved-views/place';

interface ViewTableProps {
  place: ViewPlace;
  views: readonly { id: string; name: string; query: string }[];
  /** The id of the view that is being renamed. */
  renaming: string;
  rename: FormAction;
  remove: FormAction;
}

/** The reader's views of a list, each with buttons to rename and remove it. */
export function ViewTable({ place, views, renaming, rename, remove }: ViewTableProps) {
  const t = useTranslations('views');
  return (
    <Table
      caption={t('caption')}
      columns={[{ label: t('columns.view') }, { label: t('columns.acts'), hiddenLabel: true }]}
      rows={views.map(({ id, name, query }) => ({
        key: id,
        cells: [
          id === renaming ? (
            <Form
              key="name"
              id={`view-${id}`}
              action={rename}
              hidden={{ id }}
              submit={t('renameSubmit')}
              layout="inline"
              label={t('renameOf', { name })}
            >
              <TextField name="name" label={t('name')} defaultValue={name} size="medium" />
            </Form>
          ) : (
            <Link key="name" href={viewAddress(place, query)}>
              {name}
            </Link>
          ),
          <div key="acts" className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
            <Link
              href={`/views/${place}?${new URLSearchParams({ rename: id })}`}
              aria-label={t('renameOf', { name })}
            >
              {t('rename')}
            </Link>
            <Form
              id={`remove-${id}`}
              action={remove}
              hidden={{ id }}
              submit={<SubmitButton tone="quiet">{t('remove')}</SubmitButton>}
              layout="bare"
              label={t('removeOf', { name })}
            />
          </div>,
        ],
      }))}
    />
  );
}
