import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { SilenceLine } from '@/components/compliance/meeting-gaps';
import { MeetingSentence, MeetingStatus, PeriodName, TimeLeft } from '@/components/compliance/meeting-status';
import { meetingTone, meetingWord } from '@/components/compliance/meeting-words';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Lead } from '@/components/ui/text';
import type { AnnualMeetingVerdict, ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { endedWithout } from '@/lib/compliance/ended-periods';
import { meetingGaps } from '@/lib/compliance/meeting-gaps';
import type { CalendarDate } from '@/lib/dates/calendar-date';

interface AnnualSectionProps {
  annual: AnnualMeetingVerdict;
  query: string;
  asOf: CalendarDate;
}

/** The verdict on provision IV.3, the time left in its period, and the three readings. */
export function AnnualSection({ annual, query, asOf }: AnnualSectionProps) {
  const t = useTranslations('overview.annual');
  const readings = useTranslations('compliance.meeting.readings');
  const { verdict } = annual;
  const { current } = verdict;
  const meetingId = 'meetingId' in verdict.state ? verdict.state.meetingId : null;
  const gaps = meetingGaps(annual, asOf);
  const verdicts = `/verdicts/annual-meeting${query}`;
  return (
    <Section
      id="annual"
      title={t('title')}
      aside={
        <>
          {t('aside')} · <Link href={verdicts}>{verdict.provision}</Link>
        </>
      }
    >
      <p className="verdict-line">
        <MeetingStatus verdict={verdict} />
      </p>
      {current && (
        <Lead>
          <MeetingSentence period={current} /> <TimeLeft period={current} />.
        </Lead>
      )}
      {gaps && (
        <p className="my-1 text-label">
          <Link className="plain-link" href={`${verdicts}#gaps`}>
            <SilenceLine gaps={gaps} />
          </Link>
        </p>
      )}
      <EndedPeriods verdict={verdict} href={`${verdicts}#${verdict.reading}`} />
      <p className="print:hidden">
        {meetingId === null ? (
          <Link href="/meetings/new?kind=charter">{t('plan')}</Link>
        ) : (
          <Link href={`/meetings/${meetingId}/agenda`}>{t('agenda')}</Link>
        )}
      </p>
      <DefinitionList
        layout="ledger"
        items={annual.readings.map((reading) => ({
          key: reading.reading,
          term: (
            <Link className="plain-link" href={`${verdicts}#${reading.reading}`}>
              {readings(reading.reading)}
            </Link>
          ),
          small: reading.reading === verdict.reading && t('isVerdict'),
          detail: <MeetingStatus verdict={reading} />,
        }))}
      />
    </Section>
  );
}

/** The earlier periods without a meeting, and those with a late one, one line each. */
function EndedPeriods({ verdict, href }: { verdict: ReadingVerdict; href: string }) {
  const states = useTranslations('compliance.meeting.states');
  return endedWithout(verdict).map(({ kind, periods }) => (
    <p key={kind} className="my-1 text-label">
      <Link className="plain-link" href={href}>
        {periods.map((period, index) => (
          <Fragment key={period.from}>
            {index > 0 && ', '}
            <PeriodName period={period} />
          </Fragment>
        ))}
      </Link>{' '}
      <StatusWord tone={meetingTone(kind, false)} word={states(meetingWord(kind, false))} />
    </p>
  ));
}
