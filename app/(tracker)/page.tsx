import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DueNext } from '@/components/deadlines/due-next';
import { AnnualSection } from '@/components/overview/annual-section';
import { KeysSection } from '@/components/overview/keys-section';
import { ListsSection } from '@/components/overview/lists-section';
import { OverviewHead } from '@/components/overview/overview-head';
import { OverviewStrip } from '@/components/overview/overview-strip';
import { DoneNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { mayTurnSomeKey, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries';
import { stripFacts } from '@/lib/compliance/strip-facts';
import { viewpointQuery } from '@/lib/compliance/viewpoint';
import { dueNext } from '@/lib/deadlines/queries';
import { groupRows } from '@/lib/groups/queries';
import { waitingForKeys } from '@/lib/proposals/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

export default async function OverviewPage({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const at = await viewpoint(params);
  const [head, line, annual, groups, waiting, due, t, done] = await Promise.all([
    charterHead(),
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, at),
    groupRows(actor),
    waitingForKeys(actor),
    dueNext(actor, at.asOf, 5),
    getTranslations('overview.due'),
    getTranslations('done.account'),
  ]);
  const query = viewpointQuery(at);
  const may = { log: mayWorkSomewhere(actor), record: mayTurnSomeKey(actor) };
  return (
    <>
      <DoneNotice done={params.done} words={{ opened: done('opened'), joined: done('joined') }} />
      <OverviewHead at={at} timeZone={head.timeZone} may={may} />
      <OverviewStrip facts={stripFacts(line, annual)} signedOn={head.signedOn} dueOn={line.due.on} at={at} />
      <div className="columns">
        <div>
          <ListsSection line={line} rows={groups} query={query} today={at.today} />
        </div>
        <aside>
          <AnnualSection annual={annual} query={query} />
          <Section id="due" title={t('title')}>
            <DueNext deadlines={due} groups={groups} />
          </Section>
          <KeysSection proposals={waiting} today={at.today} />
        </aside>
      </div>
    </>
  );
}
