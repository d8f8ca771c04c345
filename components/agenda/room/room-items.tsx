import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { dayHeading } from '@/components/agenda/day-words';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Badge, Meta } from '@/components/ui/text';
import type { AgendaDay } from '@/lib/agenda/clock-times';
import { numbered } from '@/lib/agenda/items/item-fields';
import type { RoomItem, RoomPlace } from '@/lib/agenda/room/room';
import { clockWords } from '@/lib/agenda/room/room-rule';
import { roomKeys } from './room-bar';
import { RoomKeys } from './room-keys';

interface RoomItemsProps {
  items: readonly (RoomItem & { words: string })[];
  /** The meeting's days. */
  days: readonly AgendaDay[];
  place: RoomPlace;
  /** Whether the reader may take an item up, by the form that it stands in. */
  mayTake: boolean;
}

/** The joint agenda in order, with the time used of each item. */
export function RoomItems({ items, days, place, mayTake }: RoomItemsProps) {
  const words = useTranslations();
  const t = useTranslations('room');
  const numbers = numbered(items);
  const rows = items.map((item, index) => ({ ...item, number: numbers[index] ?? null }));
  return (
    <Section
      id="items"
      title={t('items.title')}
      aside={mayTake && <RoomKeys {...roomKeys} words={t('bar.keys')} />}
    >
      {days.map((day) => {
        const here = rows.filter((row) => row.day === day.number);
        if (here.length === 0) return null;
        return (
          <Fragment key={day.number}>
            {days.length > 1 && <h3 className="mt-3">{dayHeading(day, days, words)}</h3>}
            <ol className="room-items">
              {here.map(({ id, words: title, facts, number }) => {
                const present = id === place.itemId;
                return (
                  <li key={id} {...(present && { 'aria-current': 'step' })}>
                    <div>
                      {numberedTitle(number, title)} {present && <Badge>{t('items.now')}</Badge>}
                      {facts ? (
                        <Meta>
                          {present && place.since !== null
                            ? t('items.planned', { minutes: facts.minutes })
                            : t('items.time', {
                                used: clockWords(facts.usedSeconds),
                                minutes: facts.minutes,
                              })}
                        </Meta>
                      ) : (
                        <Badge>{t('restricted')}</Badge>
                      )}
                    </div>
                    {mayTake && facts && !present && (
                      <Button
                        tone="plain"
                        name="act"
                        value={`take:${id}`}
                        aria-label={t('items.takeItem', { title })}
                      >
                        {t('items.take')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ol>
          </Fragment>
        );
      })}
    </Section>
  );
}
