import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CandidatesForm } from '@/components/projects/candidates-form';
import { ProjectFilterForm } from '@/components/projects/project-filters';
import { ProjectTable } from '@/components/projects/project-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { isCoordinator, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { filterAddress, isFiltered, readFilters } from '@/lib/register/filters';
import { knownTags, projectList } from '@/lib/register/queries';
import { loadCandidatesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') };
}

export default async function ProjectsPage({ searchParams }: PageProps<'/projects'>) {
  const actor = await requireActor();
  const asked = await searchParams;
  const filters = readFilters(asked);
  const [parties, today, groups, text, tags, t] = await Promise.all([
    partiesFor(actor),
    charterToday(),
    workingGroups(actor),
    provisions(),
    knownTags(actor),
    getTranslations('projects'),
  ]);
  const codes = parties.map(({ code }) => code);
  const { projects, total, page, pages } = await projectList(actor, filters, { today, parties: codes });
  const enterable = groups.filter((group) => group.enterable);
  const log = mayWorkSomewhere(actor) && (
    <ButtonLink href="/projects/new" tone="main">
      {t('log')}
    </ButtonLink>
  );
  const bare = total === 0 && !isFiltered(filters);
  return (
    <>
      <DoneNotice done={asked.done} words={{ loaded: t('done.loaded') }} />
      <PageHead title={t('title')} sub={bare ? null : t('count', { count: total })} actions={log} />
      {!bare && <ProjectFilterForm filters={filters} groups={enterable} provisions={text} tags={tags} />}
      {total > 0 && <ProjectTable projects={projects} />}
      {bare && <EmptyState title={t('empty.none')}>{t('empty.noneWords')}</EmptyState>}
      {bare && isCoordinator(actor) && <CandidatesForm action={loadCandidatesAction} />}
      {total === 0 && !bare && (
        <EmptyState title={t('empty.filtered')}>{t('empty.filteredWords')}</EmptyState>
      )}
      <Pagination page={page} pages={pages} href={(to) => filterAddress(filters, { page: to })} />
    </>
  );
}
