import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Badge, Meta } from '@/components/ui/text';
import type { RoomItem, RoomPlace } from '@/lib/agenda/room/room';
import { clockWords } from '@/lib/agenda/room/room-rule';
import { roomKeys } from './room-bar';
import { RoomKeys } from './room-keys';

interface RoomItemsProps {
  items: readonly (RoomItem & { words: string })[];
  place: RoomPlace;
  /** The id of the form that takes an item up; null for readers who may not. */
  form: string | null;
}

/** The joint agenda in order, with the time used of each item. */
export function RoomItems({ items, place, form }: RoomItemsProps) {
  const t = useTranslations('room');
  return (
    <Section
      id="items"
      title={t('items.title')}
      aside={form && <RoomKeys {...roomKeys} words={t('bar.keys')} />}
    >
      <ol className="room-items">
        {items.map(({ id, words, facts }, index) => {
          const present = id === place.itemId;
          return (
            <li key={id} {...(present && { 'aria-current': 'step' })}>
              <div>
                {t('numbered', { number: index + 1, title: words })}{' '}
                {present && <Badge>{t('items.now')}</Badge>}
                {facts ? (
                  <Meta>
                    {present && place.since !== null
                      ? t('items.planned', { minutes: facts.minutes })
                      : t('items.time', { used: clockWords(facts.usedSeconds), minutes: facts.minutes })}
                  </Meta>
                ) : (
                  <Badge>{t('restricted')}</Badge>
                )}
              </div>
              {form && facts && !present && (
                <Button
                  tone="plain"
                  form={form}
                  name="take"
                  value={id}
                  aria-label={t('items.takeItem', { title: words })}
                >
                  {t('items.take')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
