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

/** The states whose sentence starts with the state itself. */
const saysItself: readonly MeetingPeriod['state']['kind'][] = ['planned', 'held'];

/** The verdict on a Charter meeting, with a link to it. */
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
      <Link className="print:hidden" href="/verdicts/annual-meeting">
        {t('toVerdict')}
      </Link>
    </>
  );
}

/** For a meeting that no period counts: how its day fits the period that is due. */
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
