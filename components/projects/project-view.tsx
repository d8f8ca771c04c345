import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { foldedText } from '@/lib/projects/long-text';
import { MilestoneTable } from './milestone-table';
import { ProjectFacts } from './project-facts';
import { StatusForm, StatusPanel } from './status-panel';

interface ProjectViewProps extends ComponentProps<typeof ProjectFacts> {
  project: ComponentProps<typeof ProjectFacts>['project'] & { id: string };
  milestones: ComponentProps<typeof MilestoneTable>['milestones'];
  statuses: ComponentProps<typeof StatusPanel>['statuses'];
  mayWrite: boolean;
  report: FormAction;
}

/** A project: what is written of it and its milestones, and beside them how each Party sees it. */
export function ProjectView({ milestones, statuses, mayWrite, report, ...facts }: ProjectViewProps) {
  const t = useTranslations('projects.page');
  const { id, content, group } = facts.project;
  const toRoadmap = mayWrite && <Link href={`/groups/${group.slug}/roadmap`}>{t('milestonesEdit')}</Link>;
  return (
    <div className="columns">
      <div>
        <Section id="facts" title={t('facts')}>
          <Description text={content.description} />
          <ProjectFacts {...facts} />
        </Section>
        <Section id="milestones" title={t('milestones')} aside={toRoadmap}>
          {milestones.length === 0 ? (
            <EmptyState title={t('milestonesNone')}>{t('milestonesNoneWords')}</EmptyState>
          ) : (
            <MilestoneTable milestones={milestones} />
          )}
        </Section>
      </div>
      <aside>
        <Section id="status-by-party" title={t('status')}>
          <StatusPanel statuses={statuses} parties={facts.parties} />
          {mayWrite && <StatusForm action={report} project={id} />}
        </Section>
      </aside>
    </div>
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
