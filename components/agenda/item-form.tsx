import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';

const formId = 'item';

/** The input that gets the focus when the form opens. */
export const itemTitleId = `${formId}-title`;

interface ItemFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  /** The item to edit; without one the form adds a new item. */
  item?: { title: string | null; note: string; minutes: number; ownTitle: string };
  back?: string;
}

/** An agenda item's title, length and note. */
export function ItemForm({ action, hidden, item, back }: ItemFormProps) {
  const t = useTranslations('agenda.form');
  return (
    <Form
      action={action}
      hidden={hidden}
      id={item ? formId : 'new-item'}
      submit={<SubmitButton tone={item ? 'main' : 'plain'}>{item ? t('save') : t('add')}</SubmitButton>}
      beside={
        back && (
          <ButtonLink href={back} tone="quiet">
            {t('cancel')}
          </ButtonLink>
        )
      }
    >
      <TextField
        name="title"
        label={t('title')}
        defaultValue={item?.title}
        required={!item}
        maxLength={200}
        {...(item ? { hint: t('titleHint', { title: item.ownTitle }) } : {})}
      />
      <TextField
        name="minutes"
        label={t('minutes')}
        type="number"
        inputMode="numeric"
        size="short"
        defaultValue={item?.minutes ?? 15}
        required
      />
      <TextArea name="note" label={t('note')} rows={3} defaultValue={item?.note} optional />
      {!item && <CheckboxField name="privately" label={t('privately')} />}
    </Form>
  );
}
