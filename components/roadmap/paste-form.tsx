import { useTranslations } from 'next-intl';
import { useSheetLabels } from '@/components/projects/import/sheet-labels';
import { SheetDone, SheetPreview } from '@/components/projects/import/sheet-preview';
import { ButtonLink } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { pasteColumns } from '@/lib/roadmap/paste';

interface PasteFormProps {
  action: FormAction;
  group: { code: string; slug: string };
}

/** Pastes milestone rows from a spreadsheet: previewed first, then those without faults are added. */
export function PasteForm({ action, group }: PasteFormProps) {
  const t = useTranslations('roadmap');
  const imports = useTranslations('importing');
  const sheet = useTranslations('sheet');
  const labels = useSheetLabels(
    pasteColumns.map((column) => ({ value: column, label: t(`paste.columns.${column}`) })),
  );
  return (
    <div className="paste-form">
      <Form
        action={action}
        submit={<SubmitButton tone="plain">{t('paste.preview')}</SubmitButton>}
        hidden={{ group: group.code, previewed: '', lines: '' }}
        id="paste-rows"
        label={t('paste.title')}
        beside={
          <>
            <ButtonLink href={`/groups/${group.slug}/roadmap`} tone="quiet">
              {t('paste.cancel')}
            </ButtonLink>
            <ButtonLink href="/import?of=milestones" tone="quiet">
              {imports('link')}
            </ButtonLink>
          </>
        }
      >
        <SheetDone />
        <TextArea name="text" label={t('paste.text')} hint={t('paste.about')} rows={8} />
        <FileField name="file" label={sheet('file')} accept=".csv,.tsv,.txt,text/csv" />
        <SheetPreview labels={labels} />
      </Form>
    </div>
  );
}
