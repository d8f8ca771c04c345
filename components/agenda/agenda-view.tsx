import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { type AgendaStart, clockTimes } from '@/lib/agenda/clock-times';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { type NamedZone, zoneWords } from '@/lib/dates/date-words';
import { type AgendaActions, AgendaList, type ListedItem } from './agenda-list';
import { ItemsApart } from './consent/items-apart';
import { ItemForm } from './item-form';
import { type AgendaNames, itemTitle } from './item-title';

interface AgendaViewProps {
  meeting: AgendaStart & { id: string; durationMinutes: number };
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
export function AgendaView({ meeting, items, names, zone, party, editing, gone, actions }: AgendaViewProps) {
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
        <JointItems
          meeting={meeting}
          items={joint}
          names={names}
          zone={zone}
          party={party}
          editing={editing}
          gone={gone}
          actions={actions}
        />
      )}
      <ItemsApart kind="own" items={own.filter((item) => !item.removed)} {...apart} />
      <ItemsApart kind="answered" items={joint.filter(isSetAside)} {...apart} />
      {actions && (
        <div className="print:hidden">
          <Removed items={removed} names={names} restore={actions.restoreItemAction} />
          <div className="mt-section">
            <Section id="add" title={t('add')}>
              <ItemForm action={actions.addItemAction} hidden={{ id: meeting.id }} names={names} />
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

/** The items of the joint agenda with their times. */
function JointItems({ meeting, items, names, zone, party, editing, gone, actions }: AgendaViewProps) {
  const t = useTranslations('agenda.page');
  const present = items.filter(isOnAgenda);
  const durations = present.map(({ minutes }) => minutes);
  const { times, total, over } = clockTimes(meeting, meeting.durationMinutes, durations);
  return (
    <>
      {over > 0 && (
        <div className="print:hidden">
          <Notice tone="soon">{t('over', { total, over })}</Notice>
        </div>
      )}
      <Note>
        {t('zone', { zone: zoneWords(zone) })}{' '}
        {over === 0 && (
          <span className="print:hidden">{t('fits', { total, length: meeting.durationMinutes })}</span>
        )}
      </Note>
      {actions && <Note screenOnly>{t('againAbout')}</Note>}
      <h2 className="sr-only">{t('items')}</h2>
      <AgendaList
        items={present}
        times={times}
        names={names}
        editing={editing}
        actions={actions}
        gone={goneFrom(items, gone)}
        party={party}
        address={`/meetings/${meeting.id}/agenda`}
      />
    </>
  );
}

/** The removed item and the number of items before it; null if it is not removed or not found. */
function goneFrom(items: AgendaViewProps['items'], id: string | null) {
  const index = items.findIndex((item) => item.id === id && item.removed);
  const item = items[index];
  return item ? { item, place: items.slice(0, index).filter(isOnAgenda).length } : null;
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

interface RemovedProps {
  items: readonly ListedItem[];
  names: AgendaNames;
  restore: FormAction;
}

function Removed({ items, names, restore }: RemovedProps) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <Disclosure summary={`${t('agenda.page.removed')} (${items.length})`} id="removed">
      <Note>{t('agenda.page.removedAbout')}</Note>
      <ul className="agenda-removed">
        {items.map((item) => {
          const title = itemTitle(item, names, t);
          return (
            <li key={item.id}>
              <span>{title}</span>
              <Form
                action={restore}
                hidden={{ id: item.id }}
                submit={<SubmitButton tone="quiet">{t('agenda.page.restore')}</SubmitButton>}
                label={t('agenda.page.restoreItem', { item: title })}
                layout="bare"
                id={`restore-${item.id}`}
              />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
