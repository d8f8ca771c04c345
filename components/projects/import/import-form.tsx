import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { importColumns } from '@/lib/projects/import/project-rows';
import { useSheetLabels } from './sheet-labels';
import { SheetDone, SheetPreview } from './sheet-preview';

const how = [
  'howGroup',
  'howDate',
  'howList',
  'howOrganisation',
  'howMoney',
  'howKnown',
  'howLeftOut',
] as const;

/** Imports project rows from a spreadsheet: previewed first, then those without faults are logged. */
export function ImportForm({ action }: { action: FormAction }) {
  const t = useTranslations('import');
  const sheet = useTranslations('sheet');
  const labels = useSheetLabels(
    importColumns.map((column) => ({ value: column, label: t(`columns.${column}`) })),
  );
  return (
    <div className="paste-form">
      <Disclosure summary={t('how')}>
        <ul>
          {how.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Disclosure>
      <Form
        action={action}
        submit={<SubmitButton tone="plain">{t('preview')}</SubmitButton>}
        hidden={{ previewed: '', lines: '' }}
        layout="wide"
        label={t('title')}
        beside={
          <ButtonLink href="/projects" tone="quiet">
            {t('cancel')}
          </ButtonLink>
        }
      >
        <SheetDone />
        <TextArea name="text" label={t('text')} hint={t('hint')} rows={10} />
        <FileField name="file" label={sheet('file')} accept=".csv,.tsv,.txt,text/csv" />
        <SheetPreview labels={labels} />
      </Form>
    </div>
  );
}
