import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { MergeNotice, trailMarks } from '@/components/merge/merge-notice';
import { PrintedLine } from '@/components/pages/project/printed-line';
import { ProjectView } from '@/components/pages/project/project-view';
import { Logged } from '@/components/projects/logged';
import { ProjectHead } from '@/components/projects/project-head';
import { DoneNotice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { projectPage, readRequestedPages } from '@/lib/pages/project/queries';
import { mayShareProject, mayWriteProject } from '@/lib/projects/policy';
import { projectById } from '@/lib/projects/queries';
import { reportStatusAction } from '../actions';
import { addNoteAction, finishMilestoneAction } from './actions';

export async function generateMetadata({ params }: PageProps<'/projects/[id]'>): Promise<Metadata> {
  return { title: (await projectById(await requireActor(), (await params).id))?.content.title };
}

export default async function ProjectPage({ params, searchParams }: PageProps<'/projects/[id]'>) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const known = await projectPage(actor, id, readRequestedPages(query));
  if (known === null) notFound();
  const { project, history, head, ...page } = known;
  const [listing, t] = await Promise.all([getTranslations('projects.done'), getTranslations('project')]);
  const done = ['changed', 'tabled', 'reported'].map((key) => [key, listing(key)]);
  const created = <Logged key="created" group={project.groupCode} />;
  const own = ['noted', 'finished', 'added', 'merged'].map((key) => [key, t(`done.${key}`)]);
  const mayWrite = mayWriteProject(actor, project.groupCode) && project.merged === null;
  const mayTable = mayWrite && mayShareProject(actor, project);
  return (
    <>
      <PrintedLine head={head} today={page.today} reader={actor} />
      <DoneNotice done={query.done} words={{ created, ...Object.fromEntries([...done, ...own]) }} />
      <ProjectHead project={project} mayWrite={mayWrite} mayTable={mayTable} />
      <MergeNotice project={project} trail={page.trail} steps={page.mergedSteps} />
      <ProjectView
        {...page}
        project={project}
        mayWrite={mayWrite}
        finish={query.finish}
        timeZone={head.timeZone}
        facts={{ project, ...page }}
        actions={{ report: reportStatusAction, note: addNoteAction, finish: finishMilestoneAction }}
        history={
          <Section id="history" title={t('history')}>
            <HistoryList {...history} timeZone={head.timeZone} marks={trailMarks(page.trail)} />
            <Pagination {...history} href={(to) => `/projects/${id}?history=${to}#history`} />
          </Section>
        }
      />
    </>
  );
}
