import { useTranslations } from 'next-intl';
import { MeetingSentence, MeetingStatus } from '@/components/compliance/meeting-status';
import { Link } from '@/components/ui/link';
import type { AnnualDueBy } from '@/lib/compliance/annual-due-by';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { periodFit } from '@/lib/meetings/planning-check';

interface VerdictOnMeetingProps {
  meeting: { startsOn: CalendarDate | null; state: string };
  verdict: { provision: string; period: MeetingPeriod | null; dueBy: AnnualDueBy };
}

/** The states whose sentence begins with their word. */
const saysItself: readonly MeetingPeriod['state']['kind'][] = ['planned', 'held'];

/** What the annual obligation says of a Charter meeting, with the way to the verdict. */
export function VerdictOnMeeting({ meeting, verdict: { period, dueBy } }: VerdictOnMeetingProps) {
  const t = useTranslations('meetings.page.facts');
  return (
    <>
      {period && !saysItself.includes(period.state.kind) && (
        <>
          <MeetingStatus verdict={{ state: period.state, current: period }} />{' '}
        </>
      )}
      {period ? <MeetingSentence period={period} /> : <Fit meeting={meeting} dueBy={dueBy} />}{' '}
      <Link className="no-print" href="/verdicts/annual-meeting">
        {t('toVerdict')}
      </Link>
    </>
  );
}

/** Where no period names the meeting: how its day stands to the one for which the next meeting is asked. */
function Fit({
  meeting: { startsOn, state },
  dueBy,
}: Omit<VerdictOnMeetingProps, 'verdict'> & { dueBy: AnnualDueBy }) {
  const t = useTranslations('meetings.page.facts');
  const due = dateWords(dueBy.due.on, { weekday: true });
  if (state === 'cancelled') return t('cancelled', { date: due });
  if (startsOn === null) return t('undated', { date: due });
  if (state === 'held') return t('further');
  const fit = periodFit(startsOn, dueBy);
  return fit.kind === 'before'
    ? t('before', { date: dateWords(fit.from) })
    : t(fit.kind, { days: fit.days, date: due });
}
