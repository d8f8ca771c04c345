import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { Stage } from '@/lib/projects/stage';
import type { PartyStatus } from '@/lib/projects/status-rule';
import { NextMilestone, type NextMilestoneOfProject } from './next-milestone';
import { ProjectName } from './project-name';
import { PartyStatuses } from './status-words';

interface ProjectLine {
  id: string;
  code: string | null;
  title: string;
  stage: Stage;
  privateTo: string | null;
  list: { version: number } | null;
  group: { name: string };
  statuses: readonly PartyStatus[];
  next: NextMilestoneOfProject | null;
}

/** Projects with each Party's status and the next milestone. */
export function ProjectTable({
  projects,
  ofOneGroup = false,
}: {
  projects: readonly ProjectLine[];
  /** Leaves out each project's group. */
  ofOneGroup?: boolean;
}) {
  const t = useTranslations('projects');
  return (
    <Table
      caption={t('caption')}
      lines="cut"
      columns={[
        { label: t('columns.project') },
        { label: t('columns.stage') },
        { label: t('columns.status') },
        { label: t('columns.next'), words: true },
      ]}
      rows={projects.map((project) => ({
        key: project.id,
        cells: [
          <ProjectName key="name" project={project} group={ofOneGroup ? undefined : project.group.name} />,
          t(`stages.${project.stage}`),
          <PartyStatuses key="status" statuses={project.statuses} />,
          <NextMilestone key="next" next={project.next} />,
        ],
      }))}
    />
  );
}
