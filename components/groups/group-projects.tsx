import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { ProjectTable } from '@/components/projects/project-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';

interface GroupProjectsProps {
  group: { code: string };
  projects: ComponentProps<typeof ProjectTable>['projects'];
  total: number;
  /** Whether there are more than counted. */
  more: boolean;
  /** The form to log a project, if the reader may. */
  children: ReactNode;
}

/** The first projects that a group leads, and a link to all of them. */
export function GroupProjects({ group, projects, total, more, children }: GroupProjectsProps) {
  const t = useTranslations('groups');
  return (
    <Section
      id="projects"
      title={t('projectsTitle')}
      aside={
        total > 0 && (
          <span className="print:hidden">
            <Link href={`/projects/funding?${new URLSearchParams({ group: group.code })}`}>
              {t('funding')}
            </Link>
            {' · '}
            <Link href={`/projects?${new URLSearchParams({ group: group.code })}`}>
              {t(more ? 'manyProjects' : 'allProjects', { count: total })}
            </Link>
          </span>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title={t('noProjectsTitle')}
          actions={<ButtonLink href={`/projects/new?group=${group.code}`}>{t('log')}</ButtonLink>}
        >
          {t('noProjectsWords')}
        </EmptyState>
      ) : (
        <ProjectTable projects={projects} ofOneGroup />
      )}
      {total > projects.length && (
        <Note>{t(more ? 'firstOfMany' : 'firstProjects', { shown: projects.length, total })}</Note>
      )}
      {children}
    </Section>
  );
}
