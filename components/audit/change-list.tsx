import { useTranslations } from 'next-intl';
import { isKey, say, sayStored } from '@/i18n/translator';
import type { Change } from '@/lib/audit/events';
import { valueWords } from '@/lib/dates/date-words';

/** Changed fields in plain words, each with what it was and is. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('audit');
  const value = (field: string, text: string | null) => {
    if (text === null || text === '') return t('empty');
    const word = `values.${field}.${text}`;
    return /^[\w.-]+$/.test(word) && isKey(t, word) ? say(t, word) : valueWords(field, text);
  };
  return (
    <ul className="m-0 pl-4">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t('change', {
            field: sayStored(t, 'fields', field),
            before: value(field, before),
            after: value(field, after),
          })}
        </li>
      ))}
    </ul>
  );
}
