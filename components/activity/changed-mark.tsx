import { useTranslations } from 'next-intl';

/** Marks a row that was changed since the reader's last visit. */
export function ChangedMark() {
  const t = useTranslations('activity');
  return (
    <span className="tag changed-mark">
      {t('mark')}
      <span className="visually-hidden"> {t('markRest')}</span>
    </span>
  );
}
