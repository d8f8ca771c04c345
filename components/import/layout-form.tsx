import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
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

/**
 * How a file is read: its sheet, its headings, its columns, and the order of ambiguous dates. It is folded if all of
 * that is understood.
 */
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
  const rest = (
    <>
      {sheets.length > 1 && (
        <SelectField
          name="sheet"
          label={t('layout.sheet')}
          choices={sheets.map((sheet, index) => ({ value: String(index), label: sheet }))}
          defaultValue={String(layout.sheet)}
        />
      )}
      <HeadingsField table={table} layout={layout} />
      {others.map(column)}
    </>
  );
  const isRead = unread.length === 0 && !(layout.headings === 'found' && table.headings === null);
  const plain = <div className="sheet-fields">{rest}</div>;
  const folded = asked.length > 0 ? <Disclosure summary={t('layout.title')}>{plain}</Disclosure> : plain;
  const form = (
    <Form
      action={action}
      layout="wide"
      id="layout"
      label={t('layout.title')}
      submit={<SubmitButton tone="plain">{t('layout.read')}</SubmitButton>}
      hidden={{ id }}
    >
      {asked.length > 0 && (
        <ColumnFields legend={t('layout.orderTitle')} hint={t('layout.orderWhy')}>
          {asked.map((each) => (
            <OrderField key={each.place} column={each} heading={name(each)} />
          ))}
        </ColumnFields>
      )}
      {unread.length > 0 && <ColumnFields legend={t('layout.unread')}>{unread.map(column)}</ColumnFields>}
      {isRead ? folded : <ColumnFields legend={t('layout.title')}>{rest}</ColumnFields>}
    </Form>
  );
  return isRead && asked.length === 0 ? <Disclosure summary={t('layout.title')}>{form}</Disclosure> : form;
}

function ColumnFields({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="label">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="sheet-fields">{children}</div>
    </fieldset>
  );
}

function HeadingsField({ table, layout }: Pick<LayoutFormProps, 'table' | 'layout'>) {
  const t = useTranslations('importing.layout');
  const { headings } = layout;
  return (
    <SelectField
      name="headings"
      label={t('headings')}
      choices={[
        {
          value: '',
          label: t('headingsFound', { line: table.found === null ? 'none' : String(table.found) }),
        },
        ...table.first.map(({ line, text }) => ({
          value: String(line),
          label: t('headingsLine', { line: String(line), text: cut(text) }),
        })),
        { value: 'none', label: t('headingsNone') },
      ]}
      defaultValue={headings === 'found' ? '' : headings === null ? 'none' : String(headings)}
    />
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
