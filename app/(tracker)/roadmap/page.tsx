import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChartView } from '@/components/timeline/chart-view';
import { requireActor } from '@/lib/access/session';
import { isUncomparable, readChartParams } from '@/lib/timeline/address';
import { chartSource } from '@/lib/timeline/source/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('timeline'))('title') };
}

export default async function RoadmapChartPage({ searchParams }: PageProps<'/roadmap'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const ask = readChartParams(params);
  const source = await chartSource(actor, { ...ask, withPrivate: true });
  if (source === null) notFound();
  const party = actor.party?.code ?? null;
  return <ChartView source={{ ...source, ask }} party={party} uncomparable={isUncomparable(params)} />;
}
