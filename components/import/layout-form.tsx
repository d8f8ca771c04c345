import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { sayStored } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import { readSlashed } from '@/lib/dates/slashed-date';
import type { SheetColumn, SheetTable } from '@/lib/formats/sheet';
import type { ImportLayout, ImportSubject } from '@/lib/pages/import/import-file';
import { cut } from './cut';

interface LayoutFormProps {
  id: string;
  of: ImportSubject;
  table: SheetTable<string>;
  layout: ImportLayout;
  /** The names of the workbook's sheets. */
  sheets: readonly string[];
  fields: readonly string[];
  action: FormAction;
}

/** How a file is read: its sheet, its headings, its columns, and the order of ambiguous dates. */
export function LayoutForm({ id, of, table, layout, sheets, fields, action }: LayoutFormProps) {
  const t = useTranslations('importing');
  const asked = table.columns.filter(({ order }) => order !== undefined);
  const unread = table.columns.filter(
    (column) => column.field === null && column.sample !== '' && !column.computed,
  );
  const others = table.columns.filter((column) => !unread.includes(column));
  const choices = fields.map((field) => ({ value: field, label: sayStored(t, `fields.${of}`, field) }));
  const name = ({ heading, place }: SheetColumn<string>) =>
    heading === ''
      ? t('layout.column', { number: String(place + 1) })
      : t('layout.named', { heading: cut(heading) });
  const column = (each: SheetColumn<string>) => (
    <div key={each.place}>
      <HiddenField name={`columns.${each.place}.place`} value={each.place} />
      <HiddenField name={`columns.${each.place}.heading`} value={each.heading} />
      <HiddenField name={`columns.${each.place}.proposed`} value={each.proposed ?? ''} />
      <SelectField
        name={`columns.${each.place}.field`}
        label={name(each)}
        hint={
          each.computed && each.field === null
            ? t('layout.computed')
            : t('layout.sample', { sample: cut(each.sample) || 'none' })
        }
        blank={t('layout.notRead')}
        choices={choices}
        defaultValue={each.field}
      />
    </div>
  );
  return (
    <Form
      action={action}
      layout="wide"
      id="layout"
      label={t('layout.title')}
      submit={<SubmitButton tone="plain">{t('layout.read')}</SubmitButton>}
      hidden={{ id }}
    >
      {asked.length > 0 && (
        <fieldset className="m-0 border-0 p-0">
          <legend className="label">{t('layout.orderTitle')}</legend>
          <p className="hint">{t('layout.orderWhy')}</p>
          <div className="sheet-fields">
            {asked.map((each) => (
              <OrderField key={each.place} column={each} heading={name(each)} />
            ))}
          </div>
        </fieldset>
      )}
      {unread.length > 0 && (
        <fieldset className="m-0 border-0 p-0">
          <legend className="label">{t('layout.unread')}</legend>
          <div className="sheet-fields">{unread.map(column)}</div>
        </fieldset>
      )}
      <Disclosure summary={t('layout.title')} open={unread.length > 0 || table.headings === null}>
        <div className="sheet-fields">
          {sheets.length > 1 && (
            <SelectField
              name="sheet"
              label={t('layout.sheet')}
              choices={sheets.map((sheet, index) => ({ value: String(index), label: sheet }))}
              defaultValue={String(layout.sheet)}
            />
          )}
          <SelectField
            name="headings"
            label={t('layout.headings')}
            choices={[
              {
                value: '',
                label: t('layout.headingsFound', {
                  line: table.found === null ? 'none' : String(table.found),
                }),
              },
              ...table.first.map(({ line, text }) => ({
                value: String(line),
                label: t('layout.headingsLine', { line: String(line), text: cut(text) }),
              })),
              { value: 'none', label: t('layout.headingsNone') },
            ]}
            defaultValue={
              layout.headings === 'found' ? '' : layout.headings === null ? 'none' : String(layout.headings)
            }
          />
          {others.map(column)}
        </div>
      </Disclosure>
    </Form>
  );
}

function OrderField({ column: { place, order }, heading }: { column: SheetColumn<string>; heading: string }) {
  const t = useTranslations('importing.layout');
  const sample = order?.sample ?? '';
  const day = (first: 'day' | 'month') => {
    const read = readSlashed(sample, first);
    return read !== null && typeof read === 'object' ? dateWords(read.on) : sample;
  };
  return (
    <SelectField
      name={`columns.${place}.order`}
      label={t('order', { heading, sample })}
      blank={t('orderNone')}
      choices={[
        { value: 'day', label: t('orderDay', { day: day('day') }) },
        { value: 'month', label: t('orderMonth', { day: day('month') }) },
      ]}
      defaultValue={order?.chosen ?? null}
    />
  );
}
