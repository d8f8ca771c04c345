import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { tabTitle } from '@/app/group-tab-title';
import { RoadmapTab } from '@/components/groups/roadmap-tab';
import { RoadmapView } from '@/components/roadmap/roadmap-view';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { openGroup } from '@/lib/pages/group/queries';
import { startAddress } from '@/lib/pages/import/address';
import { readGridParams } from '@/lib/roadmap/grid/grid-params';
import { gridPage } from '@/lib/roadmap/grid/queries';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { addMilestoneAction, changeMilestoneAction } from './actions';

type Props = PageProps<'/groups/[slug]/roadmap'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tabTitle((await params).slug, 'roadmap');
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const query = await searchParams;
  const { done, edit, paste } = query;
  const mayWrite = mayWriteRoadmap(actor, group.code);
  // an older address of the import
  if (paste !== undefined && mayWrite) redirect(startAddress('milestones', group.code));
  const [view, today, parties] = await Promise.all([
    gridPage(actor, group.code, readGridParams(query)),
    charterToday(),
    partiesFor(actor),
  ]);
  const gridParams = { ...readGridParams(query), done, edit };
  return (
    <RoadmapTab group={group} counts={view.counts} today={today} mayWrite={mayWrite}>
      <RoadmapView
        group={group}
        view={view}
        today={today}
        parties={parties}
        mayWrite={mayWrite}
        asked={gridParams}
        actions={{ add: addMilestoneAction, change: changeMilestoneAction }}
      />
    </RoadmapTab>
  );
}
