import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Badge } from '@/components/ui/text';
import { numbered } from '@/lib/agenda/items/item-fields';
import type { RoomItem, RoomPlace } from '@/lib/agenda/room/room';

interface RoomHeadProps {
  meeting: { id: string; title: string };
  items: readonly RoomItem[];
  place: RoomPlace;
  names: AgendaNames;
}

/** The present item, as the page's title: who leads and presents it, and what for. */
export function RoomHead({ meeting, items, place, names }: RoomHeadProps) {
  const t = useTranslations();
  const at = items.findIndex(({ id }) => id === place.itemId);
  const present = items[at];
  const title = present && numberedTitle(numbered(items)[at] ?? null, itemTitle(present, names, t));
  const facts = present?.facts;
  const about = facts && [
    facts.purpose && t('room.purpose', { purpose: facts.purpose }),
    facts.lead && t('room.lead', { party: names.party(facts.lead) }),
    facts.presenter,
  ];
  const heading = title ?? (items.length > 0 ? t('room.nothing') : t('room.title'));
  return (
    <>
      {/* the keys and the bar change the page around the reader, who hears where the meeting is */}
      <p className="sr-only" role="status">
        {present && heading}
      </p>
      <PageHead
        eyebrow={
          <>
            <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link> ·{' '}
            <Link href={`/meetings/${meeting.id}/agenda`}>{t('room.agenda')}</Link> ·{' '}
            <Link href={`/meetings/${meeting.id}/minutes`}>{t('room.toMinutes')}</Link> · {t('room.title')}
          </>
        }
        title={heading}
        sub={
          present && !facts ? (
            <Badge>{t('room.restricted')}</Badge>
          ) : (
            about?.filter(Boolean).join(' · ') || null
          )
        }
      />
    </>
  );
}
