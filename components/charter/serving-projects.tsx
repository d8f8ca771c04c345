import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { FileLinks } from '@/components/exports/file-links';
import { ProjectTable } from '@/components/projects/project-table';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Badge, Note } from '@/components/ui/text';
import type { Stage } from '@/lib/projects/stage';

interface ServingProjectsProps {
  code: string;
  /** The address of the provision. */
  page: string;
  projects: ComponentProps<typeof ProjectTable>['projects'];
  total: number;
  at: number;
  pages: number;
  byStage: readonly { stage: Stage; projects: number }[];
  /** The groups whose mandate names the provision. */
  groups: readonly { name: string; enterable: boolean }[];
}

/** The projects that name a provision, the reader's private ones included, with their stages. */
export function ServingProjects({
  code,
  page,
  projects,
  total,
  at,
  pages,
  byStage,
  groups,
}: ServingProjectsProps) {
  const t = useTranslations('charter');
  const stages = useTranslations('projects.stages');
  const closed = groups.filter(({ enterable }) => !enterable);
  const unseen = total === 0 && closed.length > 0;
  return (
    <Section id="projects" title={t('projects')} aside={unseen ? null : t('naming', { count: total })}>
      {byStage.length > 0 && (
        <p className="meta">
          {byStage.map(({ stage, projects: count }) => `${count} ${stages(stage)}`).join(' · ')}
        </p>
      )}
      {closed.map(({ name }) => (
        <Note key={name}>
          <Badge>{t('restricted')}</Badge> {t('closed', { group: name })}
        </Note>
      ))}
      {total > 0 && <ProjectTable projects={projects} />}
      {total > 0 && <FileLinks list={`/projects?${new URLSearchParams({ provision: code })}`} />}
      {total === 0 && !unseen && <Note>{t('none')}</Note>}
      <Pagination page={at} pages={pages} href={(to) => `${page}?page=${to}#projects`} />
    </Section>
  );
}
