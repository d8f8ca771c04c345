import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { RoomPlace } from '@/lib/agenda/room/room';
import { neighbours } from '@/lib/agenda/room/room-rule';

/** The ids of the buttons that the left and the right arrow press. */
export const roomKeys = { previous: 'room-previous', next: 'room-next' };

interface RoomBarProps {
  items: readonly { id: string; words: string }[];
  place: RoomPlace;
}

/** The buttons of the room's form that go on: after *Record*, which Enter in a field presses. */
export function RoomBar({ items, place }: RoomBarProps) {
  const t = useTranslations('room.bar');
  const present = items.find(({ id }) => id === place.itemId) ?? null;
  const { previous, next } = neighbours(items, present?.id ?? null);
  const running = present !== null && place.since !== null;
  const forward = present === null ? t('begin') : t('next');
  return (
    <>
      {previous && (
        <Button
          tone="plain"
          id={roomKeys.previous}
          name="act"
          value={`take:${previous.id}`}
          aria-label={t('to', { act: t('previous'), title: previous.words })}
        >
          {t('previous')}
        </Button>
      )}
      {present && (
        <Button tone="plain" name="act" value={running ? 'stop' : `take:${present.id}`}>
          {running ? t('stop') : t('resume')}
        </Button>
      )}
      {next && (
        <Button
          tone="plain"
          id={roomKeys.next}
          name="act"
          value={`take:${next.id}`}
          aria-label={t('to', { act: forward, title: next.words })}
        >
          <span className="truncate max-sm:hidden">{t('to', { act: forward, title: next.words })}</span>
          <span className="sm:hidden">{forward}</span>
        </Button>
      )}
    </>
  );
}
