import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea } from '@/components/ui/text-fields';
import { PastePreview } from './paste-preview';

interface PasteFormProps {
  action: FormAction;
  group: { code: string; slug: string };
}

const columns = ['responsible', 'forecast', 'after', 'actual'] as const;

/** Rows from a spreadsheet: looked at first, then added, all of them or none. */
export function PasteForm({ action, group }: PasteFormProps) {
  const t = useTranslations('roadmap');
  return (
    <div className="paste-form">
      <Form
        action={action}
        submit={t('paste.preview')}
        tone="plain"
        hidden={{ group: group.code, previewed: '' }}
        id="paste-rows"
        label={t('paste.title')}
        beside={
          <ButtonLink href={`/groups/${group.slug}/roadmap`} tone="quiet">
            {t('paste.cancel')}
          </ButtonLink>
        }
      >
        <TextArea name="text" label={t('paste.text')} hint={t('paste.about')} rows={8} required />
        <PastePreview
          caption={t('paste.caption')}
          columns={[
            { label: t('paste.project'), words: true },
            { label: t('columns.step'), words: true },
            ...columns.map((column) => ({ label: t(`columns.${column}`) })),
          ]}
        />
      </Form>
    </div>
  );
}
