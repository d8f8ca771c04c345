import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionForm, type ActionFormProps } from './action-form';
import { tokenField } from './form-state';

/**
 * The form that pages use: an ActionForm with the words that every form shares, and a token of this drawing. A page
 * that is kept is sent again with the same token, but only until something is written: then it is drawn anew.
 */
export function Form(props: Omit<ActionFormProps, 'labels'>) {
  const t = useTranslations('common.form');
  return (
    <ActionForm
      {...props}
      hidden={{ ...props.hidden, [tokenField]: randomUUID() }}
      labels={{
        problem: t('problem'),
        warning: t('warning'),
        notSaved: t('notSaved'),
        errorBefore: t('errorBefore'),
        pending: t('pending'),
        optional: t('optional'),
      }}
    />
  );
}
