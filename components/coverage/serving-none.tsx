import { useTranslations } from 'next-intl';
import { FileLinks } from '@/components/exports/file-links';
import { ProjectName } from '@/components/projects/project-name';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Note } from '@/components/ui/text';
import type { Coverage } from '@/lib/coverage/coverage-rule';
import type { Stage } from '@/lib/projects/stage';
import { UndertakingName } from './coverage-tables';

/** The undertakings without a project, as far as the reader may see. */
export function Unserved({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('coverage.unserved');
  const unserved = coverage.rows.filter(({ state }) => state === 'unserved');
  const aside = t('aside', { count: unserved.length, of: coverage.rows.length });
  return (
    <Section id="unserved" title={t('title')} aside={aside}>
      {unserved.length === 0 ? (
        <Note>{t('none')}</Note>
      ) : (
        <ul className="plain-list *:border-hair *:border-b *:py-2">
          {unserved.map((row) => (
            <li key={row.code}>
              <UndertakingName row={row} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ServingNoneProps {
  counts: Coverage['projects'];
  projects: readonly {
    id: string;
    code: string | null;
    title: string;
    privateTo: string | null;
    stage: Stage;
    group: { slug: string; name: string };
  }[];
  page: number;
  pages: number;
}

/** One page of the projects that serve no undertaking. */
export function ServingNone({ counts, projects, page, pages }: ServingNoneProps) {
  const t = useTranslations('coverage.servingNone');
  const stages = useTranslations('projects.stages');
  const aside = t('aside', { count: counts.servingNone, of: counts.all });
  return (
    <Section id="serving-none" title={t('title')} aside={aside}>
      {projects.length === 0 ? (
        <Note>{t('none')}</Note>
      ) : (
        <Table
          caption={t('caption')}
          columns={[{ label: t('project') }, { label: t('group') }, { label: t('stage') }]}
          rows={projects.map((project) => ({
            key: project.id,
            cells: [
              <ProjectName key="name" project={project} />,
              <Link key="group" href={`/groups/${project.group.slug}`}>
                {project.group.name}
              </Link>,
              stages(project.stage),
            ],
          }))}
        />
      )}
      <Note>
        <FileLinks list="/charter/coverage/serving-none" />
      </Note>
      <Pagination page={page} pages={pages} href={(to) => `/charter/coverage?page=${to}#serving-none`} />
    </Section>
  );
}
