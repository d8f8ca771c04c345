import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
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
  list: { id: string; version: number } | null;
  group: { slug: string; name: string };
  statuses: readonly PartyStatus[];
  next: NextMilestoneOfProject | null;
}

/** Projects with each Party's status and the next milestone. */
export function ProjectTable({
  projects,
  ofOneGroup = false,
}: {
  projects: readonly ProjectLine[];
  /** Leaves out the column with the group. */
  ofOneGroup?: boolean;
}) {
  const t = useTranslations('projects');
  return (
    <Table
      caption={t('caption')}
      lines="cut"
      columns={[
        { label: t('columns.project') },
        ...(ofOneGroup ? [] : [{ label: t('columns.group') }]),
        { label: t('columns.stage') },
        { label: t('columns.status') },
        { label: t('columns.next'), words: true },
      ]}
      rows={projects.map((project) => ({
        key: project.id,
        cells: [
          <ProjectName key="name" project={project} />,
          ...(ofOneGroup ? [] : [<GroupLink key="group" group={project.group} />]),
          t(`stages.${project.stage}`),
          <PartyStatuses key="status" statuses={project.statuses} />,
          <NextMilestone key="next" next={project.next} />,
        ],
      }))}
    />
  );
}

function GroupLink({ group }: { group: ProjectLine['group'] }) {
  return <Link href={`/groups/${group.slug}`}>{group.name}</Link>;
}
