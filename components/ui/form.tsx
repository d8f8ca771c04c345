import { useTranslations } from 'next-intl';
import { ActionForm, type ActionFormProps } from './action-form';

/** The form that pages use: an ActionForm with the words that every form shares. */
export function Form(props: Omit<ActionFormProps, 'labels'>) {
  const t = useTranslations('common.form');
  return (
    <ActionForm
      {...props}
      labels={{ problem: t('problem'), pending: t('pending'), optional: t('optional') }}
    />
  );
}
