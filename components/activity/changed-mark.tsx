import { useTranslations } from 'next-intl';

/** Marks a row that was changed since the reader's last visit. */
export function ChangedMark() {
  const t = useTranslations('activity');
  return (
    <span className="badge mt-1">
      {t('mark')}
      <span className="sr-only"> {t('markRest')}</span>
    </span>
  );
}
