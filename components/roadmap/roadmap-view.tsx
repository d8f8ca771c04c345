import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { DoneNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Grid } from '@/lib/roadmap/grid';
import { PasteForm } from './paste-form';
import { RoadmapGrid } from './roadmap-grid';
import { type PartyChoice, StepAddForm, StepEditForm } from './step-form';

interface RoadmapViewProps {
  group: { code: string; slug: string };
  grid: Grid;
  today: CalendarDate;
  parties: readonly PartyChoice[];
  mayWrite: boolean;
  /** What the address asks for: a row to open, the box to paste into, a project to preset, what was done. */
  asked: { done: unknown; edit: unknown; paste: boolean; project: unknown };
  actions: { add: FormAction; change: FormAction; paste: FormAction };
}

/** The grid, and the ways to write into it. */
export function RoadmapView({ group, grid, today, parties, mayWrite, asked, actions }: RoadmapViewProps) {
  const t = useTranslations('roadmap');
  const open = mayWrite && grid.steps.find(({ id }) => id === asked.edit);
  const form = open && (
    <StepEditForm action={actions.change} step={open} slug={group.slug} {...{ grid, parties }} />
  );
  const { done } = asked;
  if (grid.projects.length === 0) return <NoProject group={group} mayWrite={mayWrite} />;
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          changed: t('done.changed'),
          removed: t('done.removed'),
          pasted: t('done.pasted'),
        }}
      />
      {asked.paste && (
        <Section id="paste" title={t('paste.title')}>
          <PasteForm action={actions.paste} group={group} />
        </Section>
      )}
      <RoadmapGrid
        {...{ grid, parties, today }}
        address={mayWrite ? `/groups/${group.slug}/roadmap` : null}
        editing={open && form ? { id: open.id, form } : null}
      />
      {mayWrite && (
        <Section id="add" title={t('add.title')}>
          <DoneNotice done={done} words={{ added: t('done.added') }} />
          <div className="step-add">
            <StepAddForm
              action={actions.add}
              {...{ projects: grid.projects, parties }}
              project={typeof asked.project === 'string' ? asked.project : null}
            />
          </div>
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
