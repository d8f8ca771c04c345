import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { endTime } from '@/lib/agenda/clock-times';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { noDay } from './meeting-words';

interface MeetingFactsProps {
  meeting: {
    id: string;
    startsOn: CalendarDate | null;
    formerDay: CalendarDate | null;
    state: 'planned' | 'held' | 'postponed' | 'cancelled';
    startTime: string;
    durationMinutes: number;
    timeZone: string;
    place: string;
    group: { slug: string; name: string } | null;
  };
  host: { code: string; name: string } | null;
  record: { id: string; heldOn: CalendarDate; place: string } | null;
}

/** When, where, hosted by whom; and once it was held, by the agreed record. */
export function MeetingFacts({ meeting, host, record }: MeetingFactsProps) {
  const t = useTranslations('meetings');
  const { id, startsOn, startTime, durationMinutes, timeZone, place, group } = meeting;
  const hours = t('page.hours', { from: startTime, to: endTime(startTime, durationMinutes), zone: timeZone });
  return (
    <DefinitionList
      items={[
        {
          term: t('page.facts.when'),
          detail:
            startsOn === null ? t(...noDay(meeting)) : `${dateWords(startsOn, { weekday: true })}, ${hours}`,
        },
        { term: t('page.facts.place'), detail: place },
        {
          term: t('page.facts.host'),
          detail: host && (
            <>
              <PartyChip code={host.code} /> {host.name}
            </>
          ),
        },
        {
          term: t('page.facts.group'),
          detail: group && <Link href={`/groups/${group.slug}`}>{group.name}</Link>,
        },
        {
          term: t('page.facts.held'),
          detail: record && (
            <>
              {t('page.facts.heldDetail', { date: dateWords(record.heldOn), place: record.place || 'none' })}{' '}
              (<Link href={`/agreements/${record.id}`}>{t('page.facts.record')}</Link>)
            </>
          ),
        },
        {
          term: t('page.facts.calendar'),
          detail: (
            <a href={`/meetings/${id}/meeting.ics`} download>
              {t(startsOn === null ? 'page.calendarCancel' : 'page.calendar')}
            </a>
          ),
        },
      ]}
    />
  );
}
