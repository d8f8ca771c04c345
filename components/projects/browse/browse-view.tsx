import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { FoundNothing } from '@/components/projects/found-nothing';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { filterAddress, filterQuery, type ProjectFilters } from '@/lib/projects/browse/filters';
import { type BrowseLine, BrowseTable } from './browse-table';
import { BulkForm } from './bulk-form';
import { MergedFound } from './merged-found';

interface BrowseViewProps {
  list: {
    projects: readonly BrowseLine[];
    total: number;
    more: boolean;
    page: number;
    pages: number;
    /** The merged project whose code was searched for. */
    merged: ComponentProps<typeof MergedFound>['merged'] | null;
  };
  filters: ProjectFilters;
  choices: {
    /** The groups whose projects the reader may change, and those that may lead one. */
    writable: readonly string[];
    leads: readonly { code: string; name: string }[];
  };
  editing: { id: string; form: ReactNode } | null;
  /** The ids of projects that changed since the reader's last visit. */
  changed: ReadonlySet<string>;
}

/** A page of the list, with bulk edits and files of the whole list. */
export function BrowseView({ list, filters, choices, editing, changed }: BrowseViewProps) {
  const { projects, total, page, pages, merged } = list;
  const t = useTranslations('browse');
  const query = filterQuery(filters).toString();
  const { writable, leads } = choices;
  const p = useTranslations('projects');
  const csv = useTranslations('csv');
  const found = merged && <MergedFound merged={merged} />;
  if (total === 0)
    return (
      <EmptyState title={p('empty.filtered')}>
        {found ?? <FoundNothing q={filters.q}>{p('empty.filteredWords')}</FoundNothing>}
      </EmptyState>
    );
  const own = projects.filter(({ id, group }) => writable.includes(group.code) && id !== editing?.id);
  return (
    <>
      {found && <Notice>{found}</Notice>}
      <div className="bulk-list">
        <BulkForm ids={own.map(({ id }) => id)} list={list} back={query} leads={leads} />
        <BrowseTable
          projects={projects}
          filters={filters}
          writable={writable}
          editing={editing}
          changed={changed}
        />
      </div>
      <Pagination page={page} pages={pages} href={(to) => filterAddress(filters, { page: to })} />
      <p className="mt-4 mb-0 flex flex-wrap gap-x-block gap-y-1 text-meta text-soft print:hidden">
        <Link href={`/projects/funding${query && `?${query}`}`}>{t('funding')}</Link>
        <a href={`/projects.xlsx${query && `?${query}`}`}>{t('xlsx')}</a>
        <a href={`/projects.csv${query && `?${query}`}`}>{t('csv')}</a>
        <a href={`/projects/statuses.xlsx${query && `?${query}`}`}>{csv('statusesXlsx')}</a>
        <a href={`/projects/statuses.csv${query && `?${query}`}`}>{csv('statuses')}</a>
      </p>
    </>
  );
}
