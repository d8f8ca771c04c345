import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/compliance/as-of-line';
import { GroupMeetings } from '@/components/compliance/group-meetings';
import { MeetingGapsSection } from '@/components/compliance/meeting-gaps';
import { ReadingSections } from '@/components/compliance/reading-section';
import { VerdictFrame } from '@/components/compliance/verdict-frame';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead, workingGroups } from '@/lib/charter/queries';
import { meetingGaps } from '@/lib/compliance/meeting-gaps';
import { annualMeeting, factSources, groupMeetings, viewpoint } from '@/lib/compliance/queries/verdicts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compliance.verdict'))('annualTitle') };
}

const path = '/verdicts/annual-meeting';

export default async function AnnualVerdictPage({ searchParams }: PageProps<typeof path>) {
  const actor = await requireActor();
  const at = await viewpoint(await searchParams);
  const [head, groups, annual, checks, t, readings] = await Promise.all([
    charterHead(),
    workingGroups(actor),
    annualMeeting(actor, at),
    groupMeetings(actor, at),
    getTranslations('compliance.verdict'),
    getTranslations('compliance.meeting.readings'),
  ]);
  const { verdict } = annual;
  const facts = annual.readings.flatMap(({ periods }) => periods.flatMap((period) => period.facts));
  const sources = await factSources(actor, facts);
  const parties = new Map(head.parties.map(({ code, name }) => [code, name]));
  const gaps = meetingGaps(annual, at.asOf);
  return (
    <>
      <PageHead eyebrow={t('eyebrow')} title={t('annualTitle')} />
      <AsOfLine at={at} timeZone={head.timeZone} action={path} />
      <VerdictFrame
        verdict={verdict}
        reading={
          <>
            {readings(verdict.reading)}. <Link href="/settings">{t('change')}</Link>
          </>
        }
        due={verdict.current?.due ?? null}
        parties={parties}
      />
      {gaps && <MeetingGapsSection gaps={gaps} />}
      <ReadingSections annual={annual} sources={sources} parties={parties} />
      <GroupMeetings checks={checks} groups={groups} />
    </>
  );
}
