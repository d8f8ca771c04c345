import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { GridPage } from '@/lib/roadmap/grid/grid-page';
import type { GridParams } from '@/lib/roadmap/grid/grid-params';
import { MilestoneAddForm, MilestoneEditForm, type PartyChoice } from './milestone-form';
import { RoadmapFind, RoadmapPages } from './roadmap-find';
import { RoadmapGrid } from './roadmap-grid';

interface RoadmapViewProps {
  group: { code: string; slug: string };
  view: GridPage;
  today: CalendarDate;
  parties: readonly PartyChoice[];
  mayWrite: boolean;
  /** From the address: the row to edit, the preselected project and what was done. */
  asked: GridParams & { done: unknown; edit: unknown };
  actions: { add: FormAction; change: FormAction };
}

/** The grid, with the forms that change it. */
export function RoadmapView({ group, view, today, parties, mayWrite, asked, actions }: RoadmapViewProps) {
  const t = useTranslations('roadmap');
  const { grid, projects } = view;
  const open = mayWrite && grid.milestones.find(({ id }) => id === asked.edit);
  const form = open && (
    <MilestoneEditForm
      action={actions.change}
      milestone={open}
      slug={group.slug}
      grid={grid}
      parties={parties}
      q={view.q}
    />
  );
  const { done } = asked;
  const address = `/groups/${group.slug}/roadmap`;
  if (view.counts.projects === 0) return <NoProject group={group} mayWrite={mayWrite} />;
  return (
    <>
      <DoneNotice done={done} words={{ changed: t('done.changed'), removed: t('done.removed') }} />
      {mayWrite && typeof asked.edit === 'string' && !open && <Notice tone="soon">{t('edit-gone')}</Notice>}
      <RoadmapFind address={address} view={view} />
      {projects.length > 0 && (
        <RoadmapGrid
          projects={projects}
          grid={grid}
          parties={parties}
          today={today}
          address={mayWrite ? address : null}
          q={view.q}
          editing={open && form ? { id: open.id, form } : null}
        />
      )}
      <RoadmapPages address={address} view={view} />
      {mayWrite && projects.length > 0 && (
        <Section id="add" title={t('add.title')}>
          <DoneNotice done={done} words={{ added: t('done.added') }} />
          <MilestoneAddForm
            action={actions.add}
            projects={projects}
            parties={parties}
            paged={projects.length < view.counts.projects}
            project={asked.project}
            q={view.q}
          />
        </Section>
      )}
    </>
  );
}

function NoProject({ group, mayWrite }: Pick<RoadmapViewProps, 'group' | 'mayWrite'>) {
  const t = useTranslations('roadmap');
  const log = mayWrite && (
    <ButtonLink href={`/projects/new?group=${group.code}`} tone="main">
      {t('add.log')}
    </ButtonLink>
  );
  return (
    <EmptyState title={t('noSteps')} actions={log}>
      {t('add.noProject')}
    </EmptyState>
  );
}
