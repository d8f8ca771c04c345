import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PictureView } from '@/components/timeline/picture-view';
import { requireActor } from '@/lib/access/session';
import { isUncomparable, readPictureAsk } from '@/lib/timeline/address';
import { pictureSource } from '@/lib/timeline/source/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('timeline'))('title') };
}

export default async function RoadmapPicturePage({ searchParams }: PageProps<'/roadmap'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const ask = readPictureAsk(params);
  const source = await pictureSource(actor, { ...ask, withPrivate: true });
  if (source === null) notFound();
  const party = actor.party?.code ?? null;
  return <PictureView source={{ ...source, ask }} party={party} uncomparable={isUncomparable(params)} />;
}
