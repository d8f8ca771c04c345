import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { OutcomeForm } from '@/components/meetings/outcomes/outcome-form';
import { OutcomeList } from '@/components/meetings/outcomes/outcome-list';
import { RoomAttendance } from '@/components/meetings/room-attendance';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { formElementId } from '@/components/ui/form-element-id';
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
  /** The id of the outcome that the reader has just recorded, or ''. */
  recorded: string;
  names: AgendaNames;
  parties: readonly { code: string; name: string }[];
  /** `mayName` are the Parties for which the reader may say who attends. */
  attendance: { delegations: readonly KnownDelegation[]; mayName: readonly string[] };
  /** Null for readers who may not run the meeting. */
  acts: { roomAction: FormAction; attendanceAction: FormAction } | null;
}

const formId = 'outcome';

/** The element that the buttons that go on send too. */
const form = formElementId(formId);

/** The room: the present item with its clock and outcomes, and beside it the agenda and who attends. */
export function RoomView(props: RoomViewProps) {
  const { meeting, room, outcomes, recorded, names, parties, attendance, acts } = props;
  const { items, days, place } = room;
  const t = useTranslations();
  const titled = items.map((item) => ({ ...item, words: itemTitle(item, names, t) }));
  const titles = new Map(titled.map(({ id, words }) => [id, words]));
  const present = titled.find(({ id }) => id === place.itemId) ?? null;
  const here = outcomes.filter(({ itemId }) => itemId === (present?.id ?? null));
  const others = outcomes.filter((outcome) => !here.includes(outcome));
  return (
    <div className="room">
      <Columns>
        <div>
          <Times room={room} present={present} />
          {present?.facts && <ItemText facts={present.facts} />}
          {items.length === 0 && (
            <EmptyState title={t('room.noAgenda')}>{t('room.noAgendaWords')}</EmptyState>
          )}
          <Section
            id="outcomes"
            title={t('room.outcomes.title')}
            aside={<Link href={`/meetings/${meeting.id}/room`}>{t('room.outcomes.reload')}</Link>}
          >
            {here.length === 0 ? (
              <Note>{t('room.outcomes.none')}</Note>
            ) : (
              <OutcomeList outcomes={here} names={names} count={parties.length} />
            )}
            {others.length > 0 && (
              <Disclosure
                summary={t('room.outcomes.others', { count: others.length })}
                open={others.some(({ id }) => id === recorded)}
              >
                <OutcomeList outcomes={others} names={names} count={parties.length} titles={titles} />
              </Disclosure>
            )}
            {acts && (
              <div className="room-form">
                <h3 className="mt-block mb-2">{t('room.form.title')}</h3>
                <OutcomeForm
                  action={acts.roomAction}
                  id={formId}
                  hidden={{ meeting: meeting.id, room: place.version }}
                  items={titled.filter(({ facts }) => facts !== null)}
                  present={present?.facts ? present.id : null}
                  parties={parties}
                  beside={<RoomBar items={titled} place={place} />}
                />
              </div>
            )}
          </Section>
        </div>
        <aside>
          {items.length > 0 && (
            <RoomItems items={titled} days={days} place={place} form={acts ? form : null} />
          )}
          <RoomAttendance
            meeting={meeting}
            parties={parties}
            delegations={attendance.delegations}
            mayName={acts ? attendance.mayName : []}
            action={acts?.attendanceAction ?? null}
          />
        </aside>
      </Columns>
    </div>
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

function ItemText({ facts: { note, papers } }: { facts: NonNullable<RoomItem['facts']> }) {
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
