import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QuickAdd } from '@/components/pages/project/quick-add';
import { SavedViews } from '@/components/people/saved-views/saved-views';
import { BrowseFilters } from '@/components/projects/browse/browse-filters';
import { BrowseHead } from '@/components/projects/browse/browse-head';
import { BrowseView } from '@/components/projects/browse/browse-view';
import { FilterChips } from '@/components/projects/browse/filter-chips';
import { RowForm } from '@/components/projects/browse/row-form';
import { CandidatesForm } from '@/components/projects/candidates-form';
import { EmptyState } from '@/components/ui/empty-state';
import { isCoordinator } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { changedSince } from '@/lib/activity/queries';
import { charterToday } from '@/lib/charter/queries';
import { savedViews } from '@/lib/people/saved-views/queries';
import { filterQuery, isFiltered, readFilters } from '@/lib/projects/browse/filters';
import { filterChoices } from '@/lib/projects/browse/queries/choices';
import { projectList } from '@/lib/projects/browse/queries/list';
import { rowToEdit } from '@/lib/projects/bulk-edit/queries';
import { cleanAddress } from '@/lib/projects/bulk-edit/row-address';
import { changeRowAction, loadCandidatesAction, quickProjectAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') };
}

export default async function ProjectsPage({ searchParams }: PageProps<'/projects'>) {
  const actor = await requireActor();
  const query = await searchParams;
  const clean = cleanAddress(query);
  if (clean !== null) redirect(clean);
  const filters = readFilters(query);
  const [choices, today, views, row, t] = await Promise.all([
    filterChoices(actor, filters),
    charterToday(),
    savedViews(actor, 'projects'),
    rowToEdit(actor, query.edit),
    getTranslations('projects'),
  ]);
  const parties = choices.parties.map(({ code }) => code);
  const list = await projectList(actor, filters, { today, parties });
  const changed = await changedSince(actor, 'project', list.projects);
  const bare = list.total === 0 && !isFiltered(filters);
  const form = row && <RowForm row={row} filters={filters} leads={choices.leads} action={changeRowAction} />;
  return (
    <>
      <BrowseHead asked={query} list={list} bare={bare} mayLog={choices.leads.length > 0} />
      {!bare && <SavedViews place="projects" query={filterQuery(filters).toString()} views={views} />}
      {!bare && <BrowseFilters filters={filters} choices={choices} />}
      {!bare && <FilterChips filters={filters} choices={choices} />}
      <QuickAdd action={quickProjectAction} asked={query} list={{ leads: choices.leads, filters }} />
      {!bare && (
        <BrowseView
          list={list}
          filters={filters}
          choices={choices}
          changed={changed}
          editing={row && { id: row.id, form }}
        />
      )}
      {bare && <EmptyState title={t('empty.none')}>{t('empty.noneWords')}</EmptyState>}
      {bare && isCoordinator(actor) && <CandidatesForm action={loadCandidatesAction} />}
    </>
  );
}
