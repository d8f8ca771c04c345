import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { ProjectTable } from '@/components/projects/project-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { tabAddress } from './group-tabs';

interface GroupProjectsProps {
  group: { code: string; slug: string };
  list: {
    projects: ComponentProps<typeof ProjectTable>['projects'];
    total: number;
    page: number;
    pages: number;
  };
  /** The form to log a project, if the reader may. */
  children: ReactNode;
}

/** A page of the projects that a group leads, and links to the list with its filters and to their cost. */
export function GroupProjects({ group, list, children }: GroupProjectsProps) {
  const t = useTranslations('groups');
  const { projects, total, page, pages } = list;
  const query = new URLSearchParams({ group: group.code });
  return (
    <Section
      id="projects"
      title={t('projectsTitle')}
      aside={
        total > 0 && (
          <span className="print:hidden">
            <Link href={`/projects/funding?${query}`}>{t('funding')}</Link>
            {' · '}
            <Link href={`/projects?${query}`}>{t('allProjects', { count: total })}</Link>
          </span>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title={t('noProjectsTitle')}
          actions={<ButtonLink href={`/projects/new?${query}`}>{t('log')}</ButtonLink>}
        >
          {t('noProjectsWords')}
        </EmptyState>
      ) : (
        <ProjectTable projects={projects} ofOneGroup />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `${tabAddress(group.slug, 'projects')}?page=${number}`}
      />
      {children}
    </Section>
  );
}
