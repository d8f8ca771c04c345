import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Meta } from '@/components/ui/text';
import type { PartyName } from '@/lib/charter/party-order';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { NonWorkingReason } from '@/lib/dates/working-days';
import { capitalTimes } from '@/lib/meetings/capital-times';
import { datedDays, type FurtherDay } from '@/lib/meetings/days/further-day-rule';
import { hoursValues, noDay } from './meeting-words';
import { dayOffWords } from './planning-words';
import { VerdictOnMeeting } from './verdict-on-meeting';
import { WaitingRecord } from './waiting-record';

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
    link: string;
    group: { slug: string; name: string } | null;
    platform: { id: string; name: string } | null;
  };
  host: { code: string; name: string } | null;
  record: { id: string; heldOn: CalendarDate; place: string } | null;
  /** The proposed record of its holding that waits for concurrence. */
  waiting: ComponentProps<typeof WaitingRecord>['record'] | null;
  /** The verdict on a Charter meeting; null for others. */
  verdict: ComponentProps<typeof VerdictOnMeeting>['verdict'] | null;
  /** The days after the first. */
  furtherDays: readonly FurtherDay[];
  /** Why its day is off in a capital. */
  daysOff: readonly NonWorkingReason[];
  parties: readonly PartyName[];
}

/** When and where a meeting is and who hosts it; once held, as the agreed record says. */
export function MeetingFacts(props: MeetingFactsProps) {
  const { meeting, host, record, waiting, verdict, daysOff, parties, furtherDays } = props;
  const t = useTranslations('meetings');
  const all = useTranslations();
  const { id, startsOn, place, link, group, platform } = meeting;
  return (
    <DefinitionList
      items={[
        {
          term: t('page.facts.when'),
          detail:
            startsOn === null ? (
              t(...noDay(meeting))
            ) : (
              <>
                {`${dateWords(startsOn, { weekday: true })}, ${t('page.hours', hoursValues({ ...meeting, startsOn }, parties))}`}
                {capitalTimes({ ...meeting, startsOn }, parties).map(({ day, ...time }) => (
                  <Meta key={time.capital}>
                    {t('page.inCapital', { ...time, day: day === null ? 'none' : dateWords(day) })}
                  </Meta>
                ))}
                {datedDays(startsOn, furtherDays).map(({ on, ...day }) => (
                  <Meta key={on}>
                    {t('page.furtherDay', {
                      date: dateWords(on, { weekday: true }),
                      hours: t('page.hours', hoursValues({ ...meeting, ...day, startsOn: on }, parties)),
                    })}
                  </Meta>
                ))}
                {daysOff.map((reason) => (
                  <Meta key={reason.kind}>{dayOffWords(reason, startsOn, parties, all)}</Meta>
                ))}
              </>
            ),
        },
        {
          term: verdict && t('page.facts.verdict', { provision: verdict.provision }),
          detail: verdict && <VerdictOnMeeting meeting={meeting} verdict={verdict} />,
        },
        { term: t('page.facts.place'), detail: place },
        {
          term: t('page.facts.link'),
          detail:
            link === '' ? null : (
              <a href={link} rel="noreferrer">
                {link}
              </a>
            ),
        },
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
          term: t('page.facts.platform'),
          detail: platform && <Link href={`/meetings/platforms#${platform.id}`}>{platform.name}</Link>,
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
          term: t('page.facts.waiting'),
          detail: waiting && <WaitingRecord record={waiting} parties={parties} />,
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
