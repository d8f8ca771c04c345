import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { PartyName } from '@/lib/charter/party-order';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type ListedMeeting, MeetingTable } from './meeting-table';

interface MeetingListsProps {
  /** By day. */
  meetings: readonly ListedMeeting[];
  today: CalendarDate;
  parties: readonly PartyName[];
  /** The name of the Party whose turn it is to host, or null. */
  host: string | null;
  mayPlan: boolean;
}

/** Upcoming meetings, those without a day last; then past meetings, latest first. */
export function MeetingLists({ meetings, today, parties, host, mayPlan }: MeetingListsProps) {
  const t = useTranslations('meetings');
  const isPast = ({ state }: ListedMeeting) => state === 'held' || state === 'cancelled';
  const coming = meetings.filter((meeting) => !isPast(meeting));
  const isDated = ({ startsOn }: ListedMeeting) => startsOn !== null;
  const ahead = [...coming.filter(isDated), ...coming.filter((meeting) => !isDated(meeting))];
  const past = meetings.filter(isPast).reverse();
  return (
    <>
      <Section id="ahead" title={t('list.ahead')}>
        {ahead.length > 0 ? (
          <MeetingTable caption={t('list.captionAhead')} meetings={ahead} today={today} parties={parties} />
        ) : (
          <EmptyState
            title={t('list.emptyTitle')}
            actions={mayPlan && <ButtonLink href="/meetings/new">{t('plan')}</ButtonLink>}
          >
            {t('list.emptyWords')}
          </EmptyState>
        )}
        {host && <Note>{t('list.host', { party: host })}</Note>}
      </Section>
      <Section id="past" title={t('list.past')}>
        {past.length > 0 ? (
          <MeetingTable caption={t('list.captionPast')} meetings={past} today={today} parties={parties} />
        ) : (
          <Note>{t('list.noPast')}</Note>
        )}
      </Section>
    </>
  );
}
