import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { MergedMilestones } from '@/components/merge/merged-milestones';
import { ProjectFacts } from '@/components/projects/project-facts';
import { StatusForm, StatusPanel } from '@/components/projects/status-panel';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { TrailEntry } from '@/lib/pages/project-trail/trail';
import { foldedText } from '@/lib/projects/long-text';
import type { MilestoneLinks, ProjectMilestone } from '@/lib/roadmap/milestones/project-milestone';
import { FinishForm } from './finish-form';
import { Dependencies } from './milestone-links';
import { MilestoneTable } from './milestone-table';
import { NoteForm, NoteList } from './note-list';
import { TrailTable } from './trail-table';

interface ProjectViewProps {
  facts: ComponentProps<typeof ProjectFacts>;
  project: {
    id: string;
    privateTo: string | null;
    merged: unknown;
    group: { slug: string };
    content: { description: string };
  };
  statuses: ComponentProps<typeof StatusPanel>['statuses'];
  steps: readonly ProjectMilestone[];
  links: MilestoneLinks;
  today: CalendarDate;
  notes: { notes: ComponentProps<typeof NoteList>['notes']; page: number; pages: number };
  timeZone: string;
  way: readonly TrailEntry[];
  trail: ComponentProps<typeof MergedMilestones>['trail'];
  mergedSteps: ComponentProps<typeof MergedMilestones>['steps'];
  mayWrite: boolean;
  /** The milestone that the address asks to mark as done. */
  finish: unknown;
  actions: { report: FormAction; note: FormAction; finish: FormAction };
  history: ReactNode;
}

/** A project's page below its title: facts, status, milestones, links, notes and trail. */
export function ProjectView(props: ProjectViewProps) {
  const t = useTranslations('project');
  const page = useTranslations('projects.page');
  const { facts, project, statuses, mayWrite, actions, history } = props;
  return (
    <>
      <div className="columns">
        <div>
          <Section id="facts" title={page('facts')}>
            <Description text={project.content.description} />
            <ProjectFacts {...facts} />
          </Section>
        </div>
        <aside>
          <Section id="status-by-party" title={page('status')}>
            <StatusPanel statuses={statuses} parties={facts.parties} />
            {mayWrite && (
              <div className="no-print">
                <StatusForm action={actions.report} project={project.id} />
              </div>
            )}
          </Section>
        </aside>
      </div>
      <div className="section-gap">
        <Milestones {...props} />
        <Section id="dependencies" title={t('links.title')}>
          <Dependencies project={project} steps={props.steps} links={props.links} />
        </Section>
        <Notes {...props} />
        <Section id="way" title={t('way.title')}>
          <TrailTable stops={props.way} groups={props.facts.groups} />
        </Section>
        {history}
      </div>
    </>
  );
}

function Milestones(props: ProjectViewProps) {
  const { project, steps: milestones, today, mayWrite, finish, actions } = props;
  const t = useTranslations('project.milestones');
  const addresses = { project: `/projects/${project.id}`, roadmap: `/groups/${project.group.slug}/roadmap` };
  const open = mayWrite && milestones.find(({ id, actualOn }) => id === finish && actualOn === null);
  const add = mayWrite && (
    <ButtonLink href={`/milestones/new?project=${project.id}`} small>
      {t('add')}
    </ButtonLink>
  );
  return (
    <Section
      id="milestones"
      title={t('title')}
      aside={
        <span className="step-acts no-print">
          {milestones.length > 0 && add} <Link href={addresses.roadmap}>{t('roadmap')}</Link>
        </span>
      }
    >
      {milestones.length === 0 ? (
        <NoMilestones {...props} add={add} />
      ) : (
        <MilestoneTable
          steps={milestones}
          today={today}
          parties={props.facts.parties.length}
          addresses={mayWrite ? addresses : null}
        />
      )}
      {open && (
        <FinishForm
          action={actions.finish}
          step={open}
          today={today}
          back={`${addresses.project}#milestone-${open.id}`}
        />
      )}
    </Section>
  );
}

/** Shown without milestones: how to add one, or where those of a merged project went. */
function NoMilestones({
  project,
  mergedSteps: mergedMilestones,
  trail,
  add,
}: ProjectViewProps & { add: ReactNode }) {
  const t = useTranslations('project.milestones');
  const merge = useTranslations('merge.steps');
  return project.merged ? (
    <EmptyState title={merge('title')}>
      <MergedMilestones steps={mergedMilestones} trail={trail} />
    </EmptyState>
  ) : (
    <EmptyState title={t('none')} actions={add}>
      {t('noneWords')}
    </EmptyState>
  );
}

function Notes({ project, notes: { notes, page, pages }, timeZone, mayWrite, actions }: ProjectViewProps) {
  const t = useTranslations('project.notes');
  return (
    <Section id="notes" title={t('title')}>
      <NoteList notes={notes} timeZone={timeZone} />
      <Pagination page={page} pages={pages} href={(to) => `/projects/${project.id}?notes=${to}#notes`} />
      {mayWrite && <NoteForm action={actions.note} project={project} />}
    </Section>
  );
}

function Description({ text }: { text: string }) {
  const t = useTranslations('projects.page');
  const { shown, rest } = foldedText(text);
  if (shown === '') return null;
  return (
    <>
      <p className="prose project-description">{shown}</p>
      {rest !== '' && (
        <div className="project-rest">
          <Disclosure summary={t('readOn')}>
            <p className="prose project-description">{rest}</p>
          </Disclosure>
        </div>
      )}
    </>
  );
}
