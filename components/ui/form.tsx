import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionForm, type ActionFormProps } from './action-form';
import { tokenField } from './form-state';

/**
 * An ActionForm with the shared labels and a token of this rendering. A cached page repeats its token until
 * something is written and the page is rendered again.
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
