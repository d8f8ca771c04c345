import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Lead } from '@/components/ui/text';
import type { AnnualMeetingVerdict, ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { dateWords } from '@/lib/dates/date-words';
import { FactsTable } from './facts-table';
import { LastDayNote } from './last-day-note';
import { MeetingSentence, MeetingStatus, PeriodName, TimeLeft } from './meeting-status';
import { meetingTone, meetingWord } from './meeting-words';

interface ReadingSectionProps {
  reading: ReadingVerdict;
  isVerdict: boolean;
  sources: Parameters<typeof FactsTable>[0]['sources'];
  /** The Parties' names by code. */
  parties: ReadonlyMap<string, string>;
}

/** All three readings. */
export function ReadingSections({
  annual: { verdict, readings },
  ...rest
}: Pick<ReadingSectionProps, 'sources' | 'parties'> & { annual: AnnualMeetingVerdict }) {
  return readings.map((reading) => (
    <ReadingSection
      key={reading.reading}
      reading={reading}
      isVerdict={reading.reading === verdict.reading}
      {...rest}
    />
  ));
}

/** One reading of "at least once a year" with its periods up to the given day. */
function ReadingSection({ reading, isVerdict, sources, parties }: ReadingSectionProps) {
  const t = useTranslations('compliance.verdict');
  const meeting = useTranslations('compliance.meeting');
  const title = meeting(`readings.${reading.reading}`);
  const facts = new Map(reading.periods.flatMap((period) => period.facts).map((fact) => [fact.id, fact]));
  return (
    <Section
      id={reading.reading}
      title={title}
      aside={
        <>
          {isVerdict && <>{t('isVerdict')} · </>}
          <MeetingStatus verdict={reading} />
        </>
      }
    >
      <Lead>{meeting(`readingHints.${reading.reading}`)}</Lead>
      {reading.current && (
        <p>
          {reading.current.daysLeft === null ? (
            <MeetingSentence period={reading.current} />
          ) : (
            <>
              <TimeLeft period={reading.current} />.
            </>
          )}{' '}
          <LastDayNote due={reading.current.due} parties={parties} />
        </p>
      )}
      <Table
        caption={`${t('periodsTitle')}: ${title}`}
        columns={[{ label: t('period') }, { label: t('from') }, { label: t('to') }, { label: t('state') }]}
        rows={reading.periods.map((period) => ({
          key: period.from,
          current: period === reading.current,
          cells: [
            <PeriodName key="name" period={period} />,
            dateWords(period.from),
            dateWords(period.endsOn ?? period.due.on),
            <StatusWord
              key="state"
              tone={meetingTone(period.state.kind, period.soon)}
              word={meeting(`states.${meetingWord(period.state.kind, period.soon)}`)}
              small={<MeetingSentence period={period} />}
            />,
          ],
        }))}
      />
      <FactsTable caption={`${t('facts')}: ${title}`} facts={[...facts.values()]} sources={sources} />
    </Section>
  );
}
