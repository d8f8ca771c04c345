import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { requireActor } from '@/lib/access/session';
import { mayTableProject } from '@/lib/projects/policy';
import { projectById } from '@/lib/projects/queries';
import { tableProjectAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('table.page') };
}

export default async function TableProjectPage({ params }: PageProps<'/projects/[id]/table'>) {
  const actor = await requireActor();
  const project = await projectById(actor, (await params).id);
  if (project === null || project.merged || project.privateTo === null || !mayTableProject(actor, project))
    notFound();
  const t = await getTranslations('projects.table');
  const { id, version, content, group } = project;
  return (
    <ConfirmPage
      question={t('question', { title: content.title })}
      action={tableProjectAction}
      hidden={{ id, version }}
      submit={t('submit')}
      tone="main"
      back={{ href: `/projects/${id}`, label: t('cancel') }}
    >
      <p>{t('words', { group: group.name })}</p>
    </ConfirmPage>
  );
}
