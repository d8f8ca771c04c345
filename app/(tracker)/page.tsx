import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SinceLastVisit } from '@/components/activity/since-last-visit';
import { AllDeadlines, DueNext } from '@/components/deadlines/due-next';
import { AnnualSection } from '@/components/pages/overview/annual-section';
import { GroupsSection } from '@/components/pages/overview/groups-section';
import { KeysSection } from '@/components/pages/overview/keys-section';
import { ListsSection } from '@/components/pages/overview/lists-section';
import { OverviewHead } from '@/components/pages/overview/overview-head';
import { OverviewStrip } from '@/components/pages/overview/overview-strip';
import { StatusesSection } from '@/components/pages/overview/statuses-section';
import { DoneNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { changesSinceLastVisit } from '@/lib/activity/queries';
import { viewpoint } from '@/lib/compliance/queries/verdicts';
import { viewpointQuery } from '@/lib/compliance/viewpoint';
import { overview } from '@/lib/pages/overview/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

export default async function OverviewPage({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const at = await viewpoint(params);
  const [state, visit] = await Promise.all([overview(actor, at), changesSinceLastVisit(actor)]);
  const [t, done] = await Promise.all([getTranslations('overview.due'), getTranslations('done.account')]);
  const { head, line, groups, present } = state;
  const query = viewpointQuery(at);
  const may = { log: mayWorkSomewhere(actor), record: mayConcurSomewhere(actor) };
  return (
    <>
      <DoneNotice done={params.done} words={{ opened: done('opened'), joined: done('joined') }} />
      <OverviewHead at={at} typed={params} timeZone={head.timeZone} may={may} />
      {visit && <SinceLastVisit {...visit} />}
      <OverviewStrip facts={state.strip} signedOn={head.signedOn} dueOn={line.due.on} at={at} />
      <div className="two-columns overview">
        <div>
          <ListsSection line={line} groups={groups} query={query} />
          {present && <StatusesSection {...present.statuses} today={at.today} />}
          {present && <KeysSection proposals={present.waiting} today={at.today} />}
        </div>
        <aside>
          <AnnualSection annual={state.annual} query={query} asOf={at.asOf} />
          {present && (
            <Section id="due" title={t('title')} aside={<AllDeadlines group={null} />}>
              <DueNext due={present.due} group={null} groups={groups} today={at.today} />
            </Section>
          )}
        </aside>
        {present && (
          <div className="col-span-full">
            <GroupsSection groups={present.groups} today={at.today} />
          </div>
        )}
      </div>
    </>
  );
}
