import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionForm, type ActionFormProps } from './action-form';
import { tokenField } from './form-state';
import { HiddenFields } from './hidden-field';

interface FormProps extends Omit<ActionFormProps, 'labels'> {
  hidden?: Readonly<Record<string, string | number>>;
}

/**
 * The form that pages use: an ActionForm with the words that every form shares, and a token of this drawing. A page
 * that is kept is sent again with the same token, but only until something is written: then it is drawn anew.
 */
export function Form({ hidden, children, ...form }: FormProps) {
  const t = useTranslations('common.form');
  return (
    <ActionForm
      {...form}
      labels={{
        problem: t('problem'),
        warning: t('warning'),
        notSaved: t('notSaved'),
        errorBefore: t('errorBefore'),
        pending: t('pending'),
        optional: t('optional'),
      }}
    >
      <HiddenFields values={{ ...hidden, [tokenField]: randomUUID() }} />
      {children}
    </ActionForm>
  );
}
