import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { RoomPlace } from '@/lib/agenda/room/room';
import { neighbours } from '@/lib/agenda/room/room-rule';
import { RoomKeys } from './room-keys';

interface RoomBarProps {
  items: readonly { id: string; words: string }[];
  place: RoomPlace;
  /** The id of the form that the buttons send. */
  form: string;
}

/** Previous, the clock, and next: it stays in view below the form, so that Enter in a field records. */
export function RoomBar({ items, place, form }: RoomBarProps) {
  const t = useTranslations('room.bar');
  const present = items.find(({ id }) => id === place.itemId) ?? null;
  const { previous, next } = neighbours(items, present?.id ?? null);
  const running = present !== null && place.since !== null;
  const forward = present === null ? t('begin') : t('next');
  return (
    <section className="room-bar" aria-label={t('label')}>
      {previous && (
        <Button
          tone="plain"
          id="room-previous"
          form={form}
          name="take"
          value={previous.id}
          aria-label={t('to', { act: t('previous'), title: previous.words })}
        >
          {t('previous')}
        </Button>
      )}
      {present && (
        <Button tone="plain" form={form} name="take" value={running ? 'stop' : present.id}>
          {running ? t('stop') : t('resume')}
        </Button>
      )}
      {next && (
        <Button id="room-next" form={form} name="take" value={next.id}>
          <span className="truncate">{t('to', { act: forward, title: next.words })}</span>
        </Button>
      )}
      <RoomKeys previous="room-previous" next="room-next" words={t('keys')} />
    </section>
  );
}
