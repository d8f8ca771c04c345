import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MilestoneFinder } from '@/components/roadmap/milestones/milestone-finder';
import { MilestoneForm } from '@/components/roadmap/milestones/milestone-form';
import { ProjectChoice } from '@/components/roadmap/milestones/project-choice';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { readNewMilestoneParams } from '@/lib/roadmap/milestones/new-address';
import { milestonesToFollow, planProject, projectsToPlan } from '@/lib/roadmap/milestones/queries';
import { newMilestoneAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('milestones'))('title') };
}

export default async function NewMilestonePage({ searchParams }: PageProps<'/milestones/new'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const milestoneParams = readNewMilestoneParams(params);
  const project = milestoneParams.project === null ? null : await planProject(actor, milestoneParams.project);
  if (milestoneParams.project !== null && project === null) notFound();
  const [t, parties, projects, found] = await Promise.all([
    getTranslations('milestones'),
    partiesFor(actor),
    project === null && mayWorkSomewhere(actor) ? projectsToPlan(actor, milestoneParams) : [],
    project === null ? [] : milestonesToFollow(actor, milestoneParams.find),
  ]);
  if (!mayWorkSomewhere(actor)) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('nowhere')}>{t('nowhereWords')}</EmptyState>
      </>
    );
  }
  const name = project && [project.code, project.title].filter(Boolean).join(' ');
  const other = project && <Link href="/milestones/new">{t('other')}</Link>;
  return (
    <Narrow>
      <DoneNotice done={params.done} words={{ another: t('done.another') }} />
      <PageHead
        eyebrow={project && <Link href={`/projects/${project.id}`}>{name}</Link>}
        title={t('title')}
        sub={other}
      />
      {project === null && <ProjectChoice asked={milestoneParams} projects={projects} />}
      {project && <MilestoneFinder asked={milestoneParams} found={found} />}
      {project && (
        <MilestoneForm
          action={newMilestoneAction}
          project={project}
          parties={parties}
          after={milestoneParams.after}
        />
      )}
    </Narrow>
  );
}
