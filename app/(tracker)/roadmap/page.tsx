import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PictureView } from '@/components/timeline/picture-view';
import { requireActor } from '@/lib/access/session';
import { pictureSource } from '@/lib/picture/queries';
import { readPictureAsk } from '@/lib/timeline/address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('timeline'))('title') };
}

export default async function RoadmapPicturePage({ searchParams }: PageProps<'/roadmap'>) {
  const actor = await requireActor();
  const ask = readPictureAsk(await searchParams);
  const source = await pictureSource(actor, { ...ask, withPrivate: true });
  if (source === null) notFound();
  return <PictureView source={{ ...source, ask }} party={actor.party?.code ?? null} />;
}
