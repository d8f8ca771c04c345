import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RoadmapHead } from '@/components/roadmap/roadmap-head';
import { RoadmapView } from '@/components/roadmap/roadmap-view';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { groupBySlug } from '@/lib/pages/group/queries';
import { readGridParams } from '@/lib/roadmap/grid/grid-params';
import { gridPage } from '@/lib/roadmap/grid/queries';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { addMilestoneAction, changeMilestoneAction, pasteMilestonesAction } from './actions';

type Props = PageProps<'/groups/[slug]/roadmap'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupBySlug(await requireActor(), (await params).slug);
  const t = await getTranslations('roadmap');
  return { title: group ? t('page', { group: group.name }) : t('title') };
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null) notFound();
  const query = await searchParams;
  const { done, edit, paste } = query;
  const [view, today, parties, t] = await Promise.all([
    gridPage(actor, group.code, readGridParams(query)),
    charterToday(),
    partiesFor(actor),
    getTranslations('roadmap'),
  ]);
  const mayWrite = mayWriteRoadmap(actor, group.code);
  const gridParams = { ...readGridParams(query), done, edit, paste: mayWrite && paste !== undefined };
  return (
    <>
      <RoadmapHead group={group} counts={view.counts} today={today} mayWrite={mayWrite} />
      {group.enterable ? (
        <RoadmapView
          group={group}
          view={view}
          today={today}
          parties={parties}
          mayWrite={mayWrite}
          asked={gridParams}
          actions={{ add: addMilestoneAction, change: changeMilestoneAction, paste: pasteMilestonesAction }}
        />
      ) : (
        <Notice>{t('restricted')}</Notice>
      )}
    </>
  );
}
