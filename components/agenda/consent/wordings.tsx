import { useTranslations } from 'next-intl';
import { type AgendaNames, wordingsInOrder } from '@/components/agenda/item-title';
import type { Wording } from '@/lib/agenda/consent/consent';

interface WordingsProps {
  wordings: readonly Wording[];
  names: AgendaNames;
}

/** Both sides' wordings of a bracketed item, side by side, each with its side. */
export function Wordings({ wordings, names }: WordingsProps) {
  const t = useTranslations('agenda.consent');
  return (
    <div className="my-3 grid grid-cols-1 gap-4 sm:grid-cols-2">
      {wordingsInOrder(wordings, names).map(({ party, title, note }) => (
        <div key={party} className="border-edge border-x px-3 py-1">
          <p className="meta m-0">{t('wordingOf', { party: names.party(party) })}</p>
          <p className="my-1 font-semibold">{title}</p>
          {note !== '' && <p className="my-1 whitespace-pre-line">{note}</p>}
        </div>
      ))}
    </div>
  );
}
