import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { milestoneEditId } from '@/lib/roadmap/grid/grid-params';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { milestoneById, milestoneIsAgreed } from '@/lib/roadmap/queries';
import { removeMilestoneAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roadmap.remove'))('page') };
}

export default async function RemoveMilestonePage({
  params,
}: PageProps<'/groups/[slug]/roadmap/[id]/remove'>) {
  const actor = await requireActor();
  const { slug, id } = await params;
  const milestone = await milestoneById(actor, id);
  if (milestone?.project.group.slug !== slug) notFound();
  if (!mayWriteRoadmap(actor, milestone.project.group.code)) notFound();
  const t = await getTranslations('roadmap.remove');
  const back = { href: `/groups/${slug}/roadmap?step=${id}#${milestoneEditId(id)}`, label: t('back') };
  if (await milestoneIsAgreed(milestone)) {
    return (
      <Narrow>
        <PageHead title={milestone.title} sub={t('agreed')} />
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </Narrow>
    );
  }
  return (
    <ConfirmPage
      question={t('question', { title: milestone.title })}
      action={removeMilestoneAction}
      hidden={{ id, version: milestone.version }}
      submit={t('submit')}
      back={back}
    >
      <p>{t('words', { title: milestone.project.title })}</p>
    </ConfirmPage>
  );
}
