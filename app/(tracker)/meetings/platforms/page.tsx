import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlatformForm } from '@/components/groups/platform-form';
import { PlatformSection } from '@/components/groups/platform-section';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { mayEnterPlatform } from '@/lib/groups/platforms/policy';
import { platforms } from '@/lib/groups/platforms/queries';
import { addPlatformAction, changePlatformAction, endPlatformAction } from './actions';

const acts = { change: changePlatformAction, end: endPlatformAction };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.platforms'))('title') };
}

export default async function PlatformsPage({ searchParams }: PageProps<'/meetings/platforms'>) {
  const actor = await requireActor();
  const [{ done, edit, end }, rows, parties, t, meetings] = await Promise.all([
    searchParams,
    platforms(),
    partiesFor(actor),
    getTranslations('groups.platforms'),
    getTranslations('meetings'),
  ]);
  const mayEnter = mayEnterPlatform(actor);
  const words = { added: t('done.added'), changed: t('done.changed'), ended: t('done.ended') };
  return (
    <>
      <DoneNotice done={done} words={words} />
      <PageHead
        eyebrow={<Link href="/meetings">{meetings('title')}</Link>}
        title={t('title')}
        sub={t('sub')}
      />
      {rows.length === 0 && (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyWords')}</p>
        </EmptyState>
      )}
      {rows.map((platform) => (
        <PlatformSection
          key={platform.id}
          platform={platform}
          parties={parties}
          acts={mayEnter && platform.endedOn === null ? acts : null}
          open={platform.id === edit ? 'edit' : platform.id === end ? 'end' : null}
        />
      ))}
      {mayEnter && (
        <Section id="add" title={t('add')}>
          <PlatformForm action={addPlatformAction} parties={parties} platform={null} />
        </Section>
      )}
    </>
  );
}
