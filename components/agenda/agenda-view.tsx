import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import {
  type AgendaStart,
  agendaDays,
  type DaySchedule,
  scheduleByDay,
  standingDay,
} from '@/lib/agenda/clock-times';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { type NamedZone, zoneWords } from '@/lib/dates/date-words';
import type { FurtherDay } from '@/lib/meetings/days/further-day-rule';
import { type AgendaActions, AgendaList, type ListedItem } from './agenda-list';
import { ItemsApart } from './consent/items-apart';
import { dayHeading } from './day-words';
import { ItemForm } from './item-form';
import type { AgendaNames } from './item-title';
import { RemovedItems } from './removed-items';

interface AgendaViewProps {
  meeting: AgendaStart & {
    id: string;
    durationMinutes: number;
    furtherDays: readonly FurtherDay[];
    /** Whether the agenda is agreed and nobody asked to change it, so that its items show no buttons. */
    agreed: boolean;
  };
  items: readonly (ListedItem & { removed: boolean })[];
  names: AgendaNames;
  /** The meeting's. */
  zone: NamedZone;
  /** The reader's Party, '' for readers of none. */
  party: string;
  editing: string | null;
  /** The id of an item that was just removed. */
  gone: string | null;
  actions: AgendaActions | null;
}

/**
 * A meeting's agenda: its items, how they fill the time, the reader's own side's items, what was declined, deferred or
 * removed, and what may be added.
 */
export function AgendaView(props: AgendaViewProps) {
  const { meeting, items, names, actions } = props;
  const t = useTranslations('agenda.page');
  const own = items.filter(isOwn);
  const joint = items.filter((item) => !isOwn(item));
  const removed = items.filter((item) => item.removed);
  const apart = { names, address: `/meetings/${meeting.id}/agenda` };
  return (
    <>
      {joint.length === 0 ? (
        <NoAgenda meetingId={meeting.id} draft={actions?.draftAgendaAction ?? null} />
      ) : (
        <JointItems {...props} items={joint} actions={meeting.agreed ? null : actions} />
      )}
      <ItemsApart kind="own" items={own.filter((item) => !item.removed)} {...apart} />
      <ItemsApart kind="answered" items={joint.filter(isSetAside)} {...apart} />
      {actions && (
        <div className="print:hidden">
          <RemovedItems
            items={removed}
            party={props.party}
            restore={meeting.agreed ? null : actions.restoreItemAction}
            {...apart}
          />
          <div className="mt-section">
            <Section id="add" title={t('add')}>
              {meeting.agreed && <Note>{t('addToAgreed')}</Note>}
              <ItemForm
                action={actions.addItemAction}
                hidden={{ id: meeting.id }}
                days={agendaDays(meeting, meeting.furtherDays)}
                names={names}
              />
            </Section>
            <Note>{t('print')}</Note>
          </div>
        </div>
      )}
    </>
  );
}

type ViewedItem = AgendaViewProps['items'][number];

const isOwn = ({ consent }: ViewedItem) => consent?.state === 'own';
const isSetAside = (item: ViewedItem) => !item.removed && !isOnAgenda(item);

/** The items of the joint agenda by day, with their times. */
function JointItems({ meeting, items, zone, gone, ...rest }: AgendaViewProps) {
  const words = useTranslations();
  const t = useTranslations('agenda.page');
  const schedule = scheduleByDay(meeting, meeting.furtherDays, items.filter(isOnAgenda));
  const days = schedule.map(({ day }) => day);
  const several = days.length > 1;
  const away = items.find(({ id, removed }) => id === gone && removed) ?? null;
  const counts = schedule.map(({ items: here }) => here.length);
  return (
    <>
      <Note>
        {t('zone', { zone: zoneWords(zone) })} {several || schedule.map(fits)}
      </Note>
      {rest.actions && <Note screenOnly>{t('againAbout')}</Note>}
      <div className="agenda-days">
        {schedule.map((each, index) => {
          const { day, items: here } = each;
          return (
            <Fragment key={day.number}>
              {several ? (
                <div className="mt-section">
                  <h2>{dayHeading(day, days, words)}</h2>
                  <Note>{fits(each)}</Note>
                </div>
              ) : (
                <h2 className="sr-only">{t('items')}</h2>
              )}
              {here.length === 0 && <Note>{words('agenda.days.none')}</Note>}
              <AgendaList
                {...rest}
                items={here.map((row, place) => ({
                  ...row,
                  first: place === 0 && counts.slice(0, index).every((count) => count === 0),
                  last: place === here.length - 1 && counts.slice(index + 1).every((count) => count === 0),
                }))}
                days={days}
                gone={away && standingDay(away.day, days) === day.number ? goneFrom(items, away, here) : null}
                address={`/meetings/${meeting.id}/agenda`}
              />
            </Fragment>
          );
        })}
      </div>
    </>
  );

  function fits({ day, total, over }: Pick<DaySchedule<ViewedItem>, 'day' | 'total' | 'over'>) {
    if (over > 0) return null;
    return (
      <span key={day.number} className="print:hidden">
        {t('fits', { total, length: day.durationMinutes })}
      </span>
    );
  }
}

/** The removed item and how many items of its day stand before it. */
function goneFrom(items: AgendaViewProps['items'], item: ViewedItem, here: readonly { item: ViewedItem }[]) {
  const before = items.slice(0, items.indexOf(item));
  return { item, place: here.filter((each) => before.includes(each.item)).length };
}

function NoAgenda({ meetingId, draft }: { meetingId: string; draft: FormAction | null }) {
  const t = useTranslations('agenda.page');
  const begin = draft && (
    <Form action={draft} hidden={{ id: meetingId }} submit={t('draft')} layout="bare" id="draft" />
  );
  return (
    <EmptyState title={t('emptyTitle')} actions={begin}>
      <p>{t('emptyWords')}</p>
      {!draft && <p>{t('emptyOther')}</p>}
    </EmptyState>
  );
}
