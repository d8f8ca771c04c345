import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChartView } from '@/components/timeline/chart-view';
import { requireActor } from '@/lib/access/session';
import { workingGroups } from '@/lib/charter/queries';
import { isUncomparable, readChartParams } from '@/lib/timeline/address';
import { chartSource } from '@/lib/timeline/source/queries';

type Props = PageProps<'/roadmap'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const [{ group: code }, groups, t] = await Promise.all([
    searchParams.then(readChartParams),
    workingGroups(actor),
    getTranslations('timeline'),
  ]);
  const group = groups.find((each) => each.code === code);
  return { title: group ? t('page', { group: group.name }) : t('title') };
}

export default async function RoadmapChartPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = await searchParams;
  const ask = readChartParams(params);
  const source = await chartSource(actor, { ...ask, withPrivate: true });
  if (source === null) notFound();
  const party = actor.party?.code ?? null;
  return <ChartView source={{ ...source, ask }} party={party} uncomparable={isUncomparable(params)} />;
}
