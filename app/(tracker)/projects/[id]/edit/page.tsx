import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProjectDetails, TitleAndGroup } from '@/components/projects/project-fields';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { mayWriteProject } from '@/lib/projects/policy';
import { projectById, projectChoices } from '@/lib/projects/queries';
import { changeProjectAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('edit.page') };
}

export default async function EditProjectPage({ params }: PageProps<'/projects/[id]/edit'>) {
  const actor = await requireActor();
  const project = await projectById(actor, (await params).id);
  if (project === null || project.merged || !mayWriteProject(actor, project.groupCode)) notFound();
  const { id, code, version, privateTo, content, group } = project;
  const [choices, t] = await Promise.all([projectChoices(actor, group), getTranslations('projects')]);
  const cancel = (
    <ButtonLink href={`/projects/${id}`} tone="quiet">
      {t('edit.cancel')}
    </ButtonLink>
  );
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/projects/${id}`}>{code ?? content.title}</Link>}
        title={t('edit.title', { title: content.title })}
        sub={privateTo === null ? t('edit.joint') : t('edit.private', { code: privateTo })}
      />
      <Form
        action={changeProjectAction}
        submit={t('edit.submit')}
        hidden={{ id, version, ask: 'yes' }}
        beside={cancel}
      >
        <TitleAndGroup choices={choices} title={content.title} group={content.group} />
        <ProjectDetails choices={choices} content={content} />
      </Form>
    </Narrow>
  );
}
