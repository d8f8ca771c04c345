import { useTranslations } from 'next-intl';
import { Notice } from './notice';

/**
 * What a refused form was told, where the page has that form no more, as after somebody else's act. Only for readers
 * without JavaScript, by a style: for others the form stays.
 */
export function RefusalWithoutForm({ words }: { words: readonly string[] }) {
  const t = useTranslations('common.form');
  return (
    <div className="refusal-without-form">
      <Notice tone="soon">
        <p>{t('withoutForm')}</p>
        <ul>
          {words.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
