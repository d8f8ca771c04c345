import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { StaticRows } from '@/components/ui/static-rows';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { PartyName } from '@/lib/charter/party-order';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { dateWords, namedZone, zoneWords } from '@/lib/dates/date-words';
import type { MeetingKind } from '@/lib/meetings/schema';
import { meetingState, noDay } from './meeting-words';

export interface ListedMeeting {
  id: string;
  kind: MeetingKind;
  group: { name: string } | null;
  title: string;
  /**
   * Null while it has no day (docs/domain.md#whether-a-meeting-has-a-day); then `formerDay` is its last one.
   */
  startsOn: CalendarDate | null;
  formerDay: CalendarDate | null;
  startTime: string;
  timeZone: string;
  place: string;
  hostParty: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  agendaVersion: number;
}

interface MeetingTableProps {
  caption: string;
  meetings: readonly ListedMeeting[];
  today: CalendarDate;
  parties: readonly PartyName[];
}

/** Meetings with their day, place, state and agenda. */
export function MeetingTable({ caption, meetings, today, parties }: MeetingTableProps) {
  const t = useTranslations('meetings');
  const columns = (['meeting', 'day', 'place', 'state'] as const).map((key) => ({
    label: t(`list.${key}`),
    words: key === 'place',
  }));
  return (
    <Table
      caption={caption}
      lines="beside"
      body={StaticRows}
      columns={columns}
      rows={meetings.map((meeting) => ({
        key: meeting.id,
        cells: [
          <Name key="name" meeting={meeting} />,
          <Day key="day" meeting={meeting} today={today} parties={parties} />,
          <span key="place">
            {meeting.place} {meeting.hostParty && <PartyChip code={meeting.hostParty} />}
          </span>,
          <State key="state" meeting={meeting} today={today} />,
        ],
      }))}
    />
  );
}

function Name({ meeting }: { meeting: ListedMeeting }) {
  const t = useTranslations('meetings');
  return (
    <>
      <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>
      <Meta>
        {t(`kinds.${meeting.kind}`)}
        {meeting.group && `, ${meeting.group.name}`}
      </Meta>
    </>
  );
}

function Day({
  meeting,
  today,
  parties,
}: Pick<MeetingTableProps, 'today' | 'parties'> & { meeting: ListedMeeting }) {
  const t = useTranslations('meetings');
  const { startsOn, startTime, timeZone } = meeting;
  if (startsOn === null) return t(...noDay(meeting));
  const days = daysBetween(today, startsOn);
  return (
    <>
      {dateWords(startsOn)}
      <Meta>
        {days < 0
          ? t('list.daysPast', { days: -days })
          : `${startTime} ${zoneWords(namedZone(timeZone, parties))}, ${t('list.days', { days })}`}
      </Meta>
    </>
  );
}

function State({ meeting, today }: Pick<MeetingTableProps, 'today'> & { meeting: ListedMeeting }) {
  const t = useTranslations('meetings');
  const { tone, key } = meetingState(meeting, today);
  return (
    <>
      <StatusWord tone={tone} word={t(key)} />
      {meeting.agendaVersion > 0 && (
        <Meta>
          <Link href={`/meetings/${meeting.id}/agenda`}>{t('list.agenda')}</Link>
        </Meta>
      )}
    </>
  );
}
