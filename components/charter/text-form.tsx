import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea, TextField } from '@/components/ui/text-fields';

interface TextFormProps {
  action: FormAction;
  /** The provision's code, and the address of its page. */
  code: string;
  page: string;
  /** The text to edit; null for a new language. */
  present: { language: string; text: string; source: string; version: number } | null;
}

/** The form for a provision's official text in one language. */
export function TextForm({ action, code, page, present }: TextFormProps) {
  const t = useTranslations('charter.text');
  const fixed = present && { language: present.language };
  return (
    <Form
      action={action}
      submit={t('save')}
      hidden={{ provision: code, version: present?.version ?? 0, ...fixed }}
      beside={
        <ButtonLink href={`${page}#text`} tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      {present === null && (
        <TextField
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          size="short"
          required
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextArea
        name="text"
        label={t('text')}
        hint={t('textHint')}
        rows={16}
        required
        defaultValue={present?.text}
      />
      <TextField
        name="source"
        label={t('sourceLabel')}
        hint={t('sourceHint')}
        required
        defaultValue={present?.source}
      />
    </Form>
  );
}
