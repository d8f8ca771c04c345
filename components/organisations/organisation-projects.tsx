import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { Stage } from '@/lib/projects/stage';

interface OrganisationProjectsProps {
  projects: readonly {
    id: string;
    code: string | null;
    title: string;
    stage: Stage;
    privateTo: string | null;
    role: string;
    group: { slug: string; name: string };
  }[];
}

/** The projects that name an organisation, each with its role there. */
export function OrganisationProjects({ projects }: OrganisationProjectsProps) {
  const t = useTranslations('organisations.page');
  const stages = useTranslations('projects.stages');
  if (projects.length === 0) return <EmptyState title={t('noProjects')}>{t('noProjectsWords')}</EmptyState>;
  return (
    <Table
      caption={t('projectsCaption')}
      columns={[{ label: t('project') }, { label: t('role') }, { label: t('group') }, { label: t('stage') }]}
      rows={projects.map((project) => ({
        key: project.id,
        cells: [
          <ProjectName key="name" project={project} />,
          project.role,
          <Link key="group" href={`/groups/${project.group.slug}`}>
            {project.group.name}
          </Link>,
          stages(project.stage),
        ],
      }))}
    />
  );
}
