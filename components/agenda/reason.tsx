import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { isAboutTracker, type ShownReason } from '@/lib/agenda/reason';
import type { AgendaNames } from './item-title';
import { type ReasonWords, reasonWords } from './reason-words';

/** Why an item is there: a sentence, or a short list that unfolds. What is about the draft itself stays off paper. */
export function Reason({ reason, names }: { reason: ShownReason; names: AgendaNames }) {
  const t = useTranslations();
  const { lead, items, rest, more } = reasonWords(reason, names, t);
  return (
    <li className={isAboutTracker(reason) ? 'no-print' : undefined}>
      {lead}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
          {more && <More rest={rest} more={more} />}
        </ul>
      )}
    </li>
  );
}

/** How many there are beyond those that are named, and where: those that the agenda names too unfold. */
function More({ rest, more }: Pick<ReasonWords, 'rest'> & { more: NonNullable<ReasonWords['more']> }) {
  const t = useTranslations('agenda.reasons');
  return (
    <li>
      {t('more', { count: more.count })}: <Link href={more.href}>{t('see', { name: more.name })}</Link>
      {rest.length > 0 && (
        <details className="agenda-more no-print">
          <summary>{t('unfold', { count: rest.length })}</summary>
          <ul>
            {rest.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
