import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/history/history-list';
import { ProjectHead } from '@/components/projects/project-head';
import { ProjectView } from '@/components/projects/project-view';
import { DoneNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { mayTableProject, mayWriteProject } from '@/lib/projects/policy';
import { milestonesOf, projectById, projectStatuses } from '@/lib/projects/queries';
import { reportStatusAction } from '../actions';

export async function generateMetadata({ params }: PageProps<'/projects/[id]'>): Promise<Metadata> {
  return { title: (await projectById(await requireActor(), (await params).id))?.content.title };
}

export default async function ProjectPage({ params, searchParams }: PageProps<'/projects/[id]'>) {
  const actor = await requireActor();
  const project = await projectById(actor, (await params).id);
  if (project === null) notFound();
  const { done } = await searchParams;
  const [today, { timeZone }, parties, groups, text, milestones, history, t] = await Promise.all([
    charterToday(),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    provisions(),
    milestonesOf(actor, project.id),
    historyOf(actor, { type: 'project', id: project.id }),
    getTranslations('projects'),
  ]);
  const statuses = await projectStatuses(actor, project, { today, parties: parties.map(({ code }) => code) });
  const mayWrite = mayWriteProject(actor, project.groupCode);
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          created: t('done.created'),
          changed: t('done.changed'),
          tabled: t('done.tabled'),
          reported: t('done.reported'),
        }}
      />
      <ProjectHead project={project} mayWrite={mayWrite} mayTable={mayTableProject(actor, project)} />
      <ProjectView
        {...{ project, parties, groups, milestones, statuses, mayWrite, provisions: text }}
        report={reportStatusAction}
      />
      <div className="section-gap">
        <Section id="history" title={t('page.history')}>
          <HistoryList entries={history} timeZone={timeZone} />
        </Section>
      </div>
    </>
  );
}
