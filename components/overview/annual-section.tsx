import { useTranslations } from 'next-intl';
import { MeetingSentence, MeetingStatus, PeriodName, TimeLeft } from '@/components/compliance/meeting-status';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { AnnualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';

interface AnnualSectionProps {
  annual: AnnualMeetingVerdict;
  query: string;
}

/** Provision IV.3 at a glance: the verdict, what is left of its period, and the three readings. */
export function AnnualSection({ annual, query }: AnnualSectionProps) {
  const t = useTranslations('overview.annual');
  const readings = useTranslations('compliance.meeting.readings');
  const { verdict } = annual;
  const { current } = verdict;
  const meetingId = 'meetingId' in verdict.state ? verdict.state.meetingId : null;
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
      <p className="big">
        <MeetingStatus verdict={verdict} />
      </p>
      {current && (
        <p className="lead">
          <MeetingSentence period={current} /> <TimeLeft period={current} />.
        </p>
      )}
      <p className="no-print">
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
          small: (
            <>
              {reading.current && <PeriodName period={reading.current} />}
              {reading.reading === verdict.reading && <> · {t('isVerdict')}</>}
            </>
          ),
          detail: <MeetingStatus verdict={reading} />,
        }))}
      />
    </Section>
  );
}
