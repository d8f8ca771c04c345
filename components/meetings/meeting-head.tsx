import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { StatusWord } from '@/components/ui/status-word';
import { Badge } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { MeetingKind } from '@/lib/meetings/schema';
import { meetingState } from './meeting-words';

interface MeetingHeadProps {
  meeting: {
    id: string;
    kind: MeetingKind;
    group: { restricted: boolean } | null;
    title: string;
    startsOn: CalendarDate | null;
    state: 'planned' | 'held' | 'postponed' | 'cancelled';
  };
  today: CalendarDate;
  mayPlan: boolean;
  /** Whether a proposed record of its holding waits for concurrence. */
  recordWaits: boolean;
}

/** The head of a meeting's page: kind, state, and what the reader may do. */
export function MeetingHead({ meeting, today, mayPlan, recordWaits }: MeetingHeadProps) {
  const t = useTranslations('meetings');
  const { tone, key } = meetingState(meeting, today);
  return (
    <PageHead
      eyebrow={
        <>
          <Link href="/meetings">{t('title')}</Link> · {t(`kinds.${meeting.kind}`)}{' '}
          {meeting.group?.restricted && <Badge>{t('restricted')}</Badge>}
        </>
      }
      title={meeting.title}
      sub={<StatusWord tone={tone} word={t(key)} />}
      actions={mayPlan && <Acts meeting={meeting} today={today} recordWaits={recordWaits} />}
    />
  );
}

function Acts({ meeting: { id, state, startsOn }, today, recordWaits }: Omit<MeetingHeadProps, 'mayPlan'>) {
  const t = useTranslations('meetings');
  const room = useTranslations('room');
  const came = startsOn !== null && startsOn <= today;
  const link = (segment: string, label: string, tone: 'main' | 'plain' | 'quiet' = 'plain') => (
    <ButtonLink key={segment} href={`/meetings/${id}/${segment}`} tone={tone}>
      {label}
    </ButtonLink>
  );
  if (state === 'cancelled') return link('edit', t('page.replan'));
  if (state === 'held') return came ? link('room', room('title'), 'quiet') : null;
  return (
    <>
      {came && link('room', room('run'), startsOn === today ? 'main' : 'plain')}
      {state === 'planned' &&
        came &&
        !recordWaits &&
        link('hold', t('hold.link'), startsOn === today ? 'plain' : 'main')}
      {link('edit', state === 'postponed' ? t('page.replan') : t('page.edit'))}
      {state === 'planned' && link('postpone', t('postpone.link'))}
      {link('cancel', t('cancel.link'), 'quiet')}
    </>
  );
}
