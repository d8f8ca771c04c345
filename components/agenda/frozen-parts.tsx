import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { Disclosure } from '@/components/ui/disclosure';
import { Meta } from '@/components/ui/text';
import type { FrozenPart } from '@/lib/agenda/agreement/agenda-text';

/** What an agreed agenda holds of the restricted groups that the reader may enter, as the Parties agreed to it. */
export function FrozenParts({ parts, names }: { parts: readonly FrozenPart[]; names: AgendaNames }) {
  const t = useTranslations();
  return parts.map(({ group, hash, items }) => (
    <Disclosure
      key={group}
      id={`part-${group}`}
      summary={t('agenda.agreement.part', { group: names.group(group) })}
    >
      <ul>
        {items.map(({ sourceKey, title, note, minutes, presenter, papers }) => (
          <li key={sourceKey}>
            {itemTitle({ sourceKey, title, groupCode: group }, names, t)}
            <Meta>
              {[t('agenda.agreement.partMinutes', { minutes }), presenter].filter(Boolean).join(' · ')}
            </Meta>
            {note !== '' && <p className="whitespace-pre-line">{note}</p>}
            {papers.map((paper) => (
              <Meta key={`${paper.title} ${paper.reference}`}>
                {[paper.title, paper.reference].filter(Boolean).join(', ')}
              </Meta>
            ))}
          </li>
        ))}
      </ul>
      <Meta>{t('minutes.clearing.hash', { hash })}</Meta>
    </Disclosure>
  ));
}
