import { useTranslations } from 'next-intl';
import { type AgendaNames, itemNote, itemTitle } from '@/components/agenda/item-title';
import { OutcomeEdit, OutcomeFields } from '@/components/meetings/outcomes/outcome-form';
import { OutcomeList } from '@/components/meetings/outcomes/outcome-list';
import { RoomAttendance } from '@/components/meetings/room-attendance';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { FormDone } from '@/components/ui/form-done';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Columns } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { AgendaDay } from '@/lib/agenda/clock-times';
import type { RoomItem, RoomPlace, RoomTotal } from '@/lib/agenda/room/room';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';
import type { KnownOutcome } from '@/lib/meetings/outcomes/outcome';
import { RoomBar } from './room-bar';
import { RoomClock } from './room-clock';
import { RoomItems } from './room-items';
import { roomParts } from './room-parts';

interface RoomViewProps {
  meeting: { id: string };
  /** `now` is the server's instant, in ISO 8601. */
  room: {
    items: readonly RoomItem[];
    days: readonly AgendaDay[];
    place: RoomPlace;
    total: RoomTotal;
    now: string;
  };
  outcomes: readonly KnownOutcome[];
  names: AgendaNames;
  parties: readonly { code: string; name: string }[];
  /** `mayName` are the Parties for which the reader may say who attends. */
  attendance: { delegations: readonly KnownDelegation[]; mayName: readonly string[] };
  /** Null for readers who may not run the meeting. */
  action: FormAction | null;
}

/**
 * The room: the present item with its clock and outcomes, and beside it the agenda and who attends. It is one form, so
 * that whatever is sent carries along all that is typed.
 */
export function RoomView(props: RoomViewProps) {
  const { meeting, room, names, action } = props;
  const t = useTranslations();
  const titled = room.items.map((item) => ({
    ...item,
    words: itemTitle(item, names, t),
    note: itemNote({ note: item.facts?.note ?? '', consent: item.consent }, names, t),
  }));
  const columns = <RoomColumns {...props} room={{ ...room, items: titled }} />;
  if (action === null) return <div className="room">{columns}</div>;
  return (
    <div className="room room-form">
      <Form
        action={action}
        hidden={{ meeting: meeting.id, room: room.place.version }}
        submit={t('room.form.submit')}
        beside={<RoomBar items={titled} place={room.place} />}
        layout="bare"
        id="room"
      >
        {/* Enter in a field presses a form's first button */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <FormDone />
        {columns}
      </Form>
    </div>
  );
}

type Titled = RoomItem & { words: string; note: string };

interface TitledRoomProps extends Omit<RoomViewProps, 'room'> {
  room: Omit<RoomViewProps['room'], 'items'> & { items: readonly Titled[] };
}

const presentItem = ({ items, place }: TitledRoomProps['room']): Titled | null =>
  items.find(({ id }) => id === place.itemId) ?? null;

function RoomColumns(props: TitledRoomProps) {
  const { room, parties, attendance, action } = props;
  const { items } = room;
  const present = presentItem(room);
  const t = useTranslations('room');
  return (
    <Columns>
      <div>
        <Times room={room} present={present} />
        {present?.facts && <ItemText note={present.note} papers={present.facts.papers} />}
        {items.length === 0 && <EmptyState title={t('noAgenda')}>{t('noAgendaWords')}</EmptyState>}
        <Outcomes {...props} />
      </div>
      <aside>
        {items.length > 0 && (
          <RoomItems items={items} days={room.days} place={room.place} mayTake={action !== null} />
        )}
        <RoomAttendance
          parties={parties}
          delegations={attendance.delegations}
          mayName={action ? attendance.mayName : []}
          part={roomParts.attendance}
        />
      </aside>
    </Columns>
  );
}

/** What came of the present item and of the rest, to change there, and the fields of another. */
function Outcomes({ meeting, room, outcomes, names, parties, action }: TitledRoomProps) {
  const t = useTranslations('room');
  const { items } = room;
  const present = presentItem(room);
  const titles = new Map(items.map(({ id, words }) => [id, words]));
  const here = outcomes.filter(({ itemId }) => itemId === (present?.id ?? null));
  const others = outcomes.filter((outcome) => !here.includes(outcome));
  const below = (outcome: KnownOutcome) =>
    action && <OutcomeEdit part={roomParts.outcome(outcome.id)} outcome={outcome} parties={parties} />;
  const list = { names, count: parties.length, below };
  const look = action ? (
    <Button tone="quiet" small name="act" value="look">
      {t('outcomes.reload')}
    </Button>
  ) : (
    <Link href={`/meetings/${meeting.id}/room`}>{t('outcomes.reload')}</Link>
  );
  return (
    <Section id="outcomes" title={t('outcomes.title')} aside={look}>
      {here.length === 0 ? <Note>{t('outcomes.none')}</Note> : <OutcomeList {...list} outcomes={here} />}
      {others.length > 0 && (
        <Disclosure summary={t('outcomes.others', { count: others.length })}>
          <OutcomeList {...list} outcomes={others} titles={titles} />
        </Disclosure>
      )}
      {action && (
        <>
          <h3 className="mt-block mb-2">{t('form.title')}</h3>
          <div className="stack-block max-w-form">
            <OutcomeFields
              part={roomParts.record}
              items={items.filter(({ facts }) => facts !== null)}
              present={present?.facts ? present.id : null}
              parties={parties}
            />
          </div>
        </>
      )}
    </Section>
  );
}

function Times({ room, present }: Pick<RoomViewProps, 'room'> & { present: RoomItem | null }) {
  const { place, total, now } = room;
  const t = useTranslations('room.clock');
  const facts = present?.facts ?? null;
  const item = facts && {
    label: t('item', { minutes: facts.minutes }),
    minutes: facts.minutes,
    usedSeconds: facts.usedSeconds,
  };
  const meeting = { label: t('meeting', { minutes: total.minutes }), ...total };
  return (
    <RoomClock
      key={`${now} ${place.version}`}
      times={item ? [item, meeting] : [meeting]}
      since={place.since}
      now={now}
      words={{ used: t('used'), left: t('left'), over: t('over'), stopped: t('stopped') }}
    />
  );
}

function ItemText({ note, papers }: Pick<NonNullable<RoomItem['facts']>, 'note' | 'papers'>) {
  const t = useTranslations('room');
  return (
    <>
      {note !== '' && <p className="my-3 max-w-measure whitespace-pre-line">{note}</p>}
      {papers.length > 0 && (
        <>
          <h3>{t('papers')}</h3>
          <ul>
            {papers.map(({ id, title, reference }) => (
              <li key={id}>
                {/^https?:/.test(reference) ? (
                  <a href={reference}>{title}</a>
                ) : (
                  [title, reference].filter(Boolean).join(', ')
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
