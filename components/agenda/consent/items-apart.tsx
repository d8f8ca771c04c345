import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Meta, Note } from '@/components/ui/text';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { ConsentMark } from './consent-mark';

/** An item that is not on the joint agenda: one side's own, declined or deferred. */
interface ItemApart {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  note: string;
  minutes: number;
  consent: ItemConsent | null;
}

interface ItemsApartProps {
  kind: 'own' | 'answered';
  items: readonly ItemApart[];
  names: AgendaNames;
  /** The address of the agenda. */
  address: string;
}

/** The reader's own side's items, or those that were declined or deferred, with their text and the reason. */
export function ItemsApart({ kind, items, names, address }: ItemsApartProps) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <div className="mt-section print:hidden">
      <Section id={`items-${kind}`} title={t(`agenda.consent.sections.${kind}`)}>
        <Note>{t(`agenda.consent.about.${kind}`)}</Note>
        <ul className="agenda-apart">
          {items.map((item) => (
            <li key={item.id} id={`item-${item.id}`}>
              <h3>
                <Link href={`${address}/${item.id}`}>{itemTitle(item, names, t)}</Link>
              </h3>
              {item.consent && kind === 'answered' && <ConsentMark consent={item.consent} names={names} />}
              <Meta>{t('agenda.page.minutes', { minutes: item.minutes })}</Meta>
              {item.note !== '' && <p className="my-2 max-w-measure whitespace-pre-line">{item.note}</p>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
