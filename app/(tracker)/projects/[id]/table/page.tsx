import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { mayShareProject } from '@/lib/projects/policy';
import { projectById, sharedTwins } from '@/lib/projects/queries';
import { twinName } from '@/lib/projects/titled';
import { shareProjectAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('table.page') };
}

export default async function ShareProjectPage({ params }: PageProps<'/projects/[id]/table'>) {
  const actor = await requireActor();
  const project = await projectById(actor, (await params).id);
  if (project === null || project.merged || project.privateTo === null || !mayShareProject(actor, project))
    notFound();
  const { id, version, content, group } = project;
  const [t, [twin, ...more]] = await Promise.all([getTranslations('projects.table'), sharedTwins(actor, id)]);
  // the page already shows the question, so the form need not ask it
  return (
    <ConfirmPage
      question={t('question', { title: content.title })}
      action={shareProjectAction}
      hidden={{ id, version, ...(twin ? {} : { ask: 'yes' }) }}
      submit={t('submit')}
      tone="main"
      back={{ href: `/projects/${id}`, label: t('cancel') }}
    >
      <p>{t('words', { group: group.name })}</p>
      {twin && (
        <Notice>
          {t.rich('twin', {
            name: twinName(twin),
            group: group.name,
            more: more.length,
            twin: (name) => <Link href={`/projects/${twin.id}`}>{name}</Link>,
          })}
        </Notice>
      )}
    </ConfirmPage>
  );
}
