import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { MergeNotice, trailMarks } from '@/components/merge/merge-notice';
import { MergedMilestones } from '@/components/merge/merged-milestones';
import { FactsSection } from '@/components/pages/project/facts-section';
import { FinishForm } from '@/components/pages/project/finish-form';
import { FoldedRest } from '@/components/pages/project/folded-rest';
import { Dependencies } from '@/components/pages/project/milestone-links';
import { MilestonesSection } from '@/components/pages/project/milestones-section';
import { NotesSection } from '@/components/pages/project/notes-section';
import { PrintedLine } from '@/components/pages/project/printed-line';
import { StatusSection } from '@/components/pages/project/status-section';
import { TrailTable } from '@/components/pages/project/trail-table';
import { Logged } from '@/components/projects/logged';
import { ProjectHead } from '@/components/projects/project-head';
import { DoneNotice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { projectPage, readRequestedPages } from '@/lib/pages/project/queries';
import { mayShareProject, mayWriteProject } from '@/lib/projects/policy';
import { projectById } from '@/lib/projects/queries';
import { twinName } from '@/lib/projects/titled';
import { reportStatusAction } from '../actions';
import { addNoteAction, finishMilestoneAction } from './actions';

export async function generateMetadata({ params }: PageProps<'/projects/[id]'>): Promise<Metadata> {
  const project = await projectById(await requireActor(), (await params).id);
  return { title: project ? twinName({ ...project, title: project.content.title }) : undefined };
}

export default async function ProjectPage({ params, searchParams }: PageProps<'/projects/[id]'>) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const known = await projectPage(actor, id, readRequestedPages(query));
  if (known === null) notFound();
  const { project, history, head, ...page } = known;
  const [listing, t] = await Promise.all([getTranslations('projects.done'), getTranslations('project')]);
  const done = (['changed', 'tabled', 'reported'] as const).map((key) => [key, listing(key)]);
  const created = <Logged key="created" group={project.groupCode} />;
  const own = (['noted', 'finished', 'added', 'merged'] as const).map((key) => [key, t(`done.${key}`)]);
  const mayWrite = mayWriteProject(actor, project.groupCode) && project.merged === null;
  const mayTable = mayWrite && mayShareProject(actor, project);
  const finishing = page.milestones.find(({ id, actualOn }) => id === query.finish && actualOn === null);
  return (
    <>
      <PrintedLine head={head} today={page.today} reader={actor} />
      <DoneNotice done={query.done} words={{ created, ...Object.fromEntries([...done, ...own]) }} />
      <ProjectHead project={project} mayWrite={mayWrite} mayTable={mayTable} />
      <MergeNotice project={project} trail={page.trail} milestones={page.mergedMilestones} />
      <Columns>
        <div>
          <FactsSection
            project={project}
            groups={page.groups}
            provisions={page.provisions}
            parties={page.parties}
            listed={page.listed}
            today={page.today}
          />
        </div>
        <aside>
          <StatusSection
            project={project}
            statuses={page.statuses}
            parties={page.parties}
            action={mayWrite ? reportStatusAction : null}
          />
        </aside>
      </Columns>
      <div className="mt-section">
        <MilestonesSection
          project={project}
          milestones={page.milestones}
          today={page.today}
          parties={page.parties.length}
          mayWrite={mayWrite}
          moved={project.merged && <MergedMilestones milestones={page.mergedMilestones} trail={page.trail} />}
        >
          {mayWrite && finishing && (
            <FinishForm
              action={finishMilestoneAction}
              milestone={finishing}
              today={page.today}
              back={`/projects/${id}#milestone-${finishing.id}`}
            />
          )}
        </MilestonesSection>
        <Section id="dependencies" title={t('links.title')}>
          <Dependencies project={project} milestones={page.milestones} links={page.links} />
        </Section>
        <NotesSection
          project={project}
          notes={page.notes}
          timeZone={head.timeZone}
          action={mayWrite ? addNoteAction : null}
        />
        <Section id="way" title={t('way.title')}>
          <TrailTable stops={page.way} groups={page.groups} />
        </Section>
        <Section id="history" title={t('history')}>
          <FoldedRest
            entries={history.entries}
            shown={history.page === 1 ? 5 : history.entries.length}
            summary={(count) => t('earlier', { count })}
          >
            {(entries) => <HistoryList entries={entries} charter={head} marks={trailMarks(page.trail)} />}
          </FoldedRest>
          <Pagination
            page={history.page}
            pages={history.pages}
            href={(to) => `/projects/${id}?history=${to}#history`}
          />
        </Section>
      </div>
    </>
  );
}
