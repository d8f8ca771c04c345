import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionForm, type ActionFormProps } from './action-form';
import { tokenField } from './form-state';
import { HiddenFields } from './hidden-field';

interface FormProps extends Omit<ActionFormProps, 'labels'> {
  hidden?: Readonly<Record<string, string | number>>;
}

/**
 * An ActionForm with the shared labels and a token of this rendering. A cached page repeats its token until
 * something is written and the page is rendered again.
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
