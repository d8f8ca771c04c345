import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { isAboutTracker, type ShownReason } from '@/lib/agenda/reason';
import type { AgendaNames } from './item-title';
import { type ReasonWords, reasonWords } from './reason-words';

/**
 * A reason of an agenda item: a sentence, or a list that unfolds. Reasons about the draft itself are not
 * printed.
 */
export function Reason({ reason, names }: { reason: ShownReason; names: AgendaNames }) {
  const t = useTranslations();
  const { lead, items, rest, more } = reasonWords(reason, names, t);
  return (
    <li className={isAboutTracker(reason) ? 'print:hidden' : undefined}>
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

/** The number of further lines and a link to all. Those that the agenda names unfold. */
function More({ rest, more }: Pick<ReasonWords, 'rest'> & { more: NonNullable<ReasonWords['more']> }) {
  const t = useTranslations('agenda.reasons');
  return (
    <li>
      {t('more', { count: more.count })}: <Link href={more.href}>{t('see', { name: more.name })}</Link>
      {rest.length > 0 && (
        <details>
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
