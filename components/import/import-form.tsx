import { useTranslations } from 'next-intl';
import { PastePreview } from '@/components/roadmap/paste-preview';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea } from '@/components/ui/text-fields';

const columns = ['line', 'title', 'group', 'stage', 'start', 'target', 'more', 'remarks'] as const;
const wordy: readonly string[] = ['title', 'more', 'remarks'];
const how = [
  'howGroup',
  'howDate',
  'howList',
  'howOrganisation',
  'howMoney',
  'howKnown',
  'howLeftOut',
] as const;

/** Rows of projects from a spreadsheet: looked at first, then logged, all of them or none. */
export function ImportForm({ action }: { action: FormAction }) {
  const t = useTranslations('import');
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
        submit={t('preview')}
        tone="plain"
        hidden={{ previewed: '' }}
        label={t('title')}
        beside={
          <ButtonLink href="/projects" tone="quiet">
            {t('cancel')}
          </ButtonLink>
        }
      >
        <TextArea name="text" label={t('text')} hint={t('hint')} rows={10} />
        <FileField name="file" label={t('file')} accept=".csv,.tsv,.txt,text/csv" />
        <PastePreview
          caption={t('caption')}
          columns={columns.map((column) => ({
            label: t(`columns.${column}`),
            numeric: column === 'line',
            words: wordy.includes(column),
            kept: column === 'start' || column === 'target',
          }))}
        />
      </Form>
    </div>
  );
}
