import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChangedMark } from '@/components/activity/changed-mark';
import { NextMilestone, type NextMilestoneOfProject } from '@/components/projects/next-milestone';
import { ProjectName } from '@/components/projects/project-name';
import { PartyStatuses } from '@/components/projects/status-words';
import { Link } from '@/components/ui/link';
import { type Column, Table } from '@/components/ui/table';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';
import { filterAddress, type ProjectFilters, type SortKey } from '@/lib/projects/browse/filters';
import { editAddress, rowEditId } from '@/lib/projects/bulk-edit/row-address';
import type { Stage } from '@/lib/projects/stage';
import type { PartyStatus } from '@/lib/projects/status-rule';

export interface BrowseLine {
  id: string;
  code: string | null;
  title: string;
  stage: Stage;
  privateTo: string | null;
  list: { version: number } | null;
  target: PartialDate | null;
  group: { code: string; name: string };
  statuses: readonly PartyStatus[];
  next: NextMilestoneOfProject | null;
}

interface BrowseTableProps {
  projects: readonly BrowseLine[];
  filters: ProjectFilters;
  /** The groups whose projects the reader may select and edit here. */
  writable: readonly string[];
  /** The row that is being edited, and its form. */
  editing: { id: string; form: ReactNode } | null;
  /** The ids of projects that changed since the reader's last visit. */
  changed: ReadonlySet<string>;
}

/** The form that the checkboxes belong to. */
export const bulkFormId = 'bulk';

/** The list of projects with each Party's status and the next milestone. */
export function BrowseTable({ projects, filters, writable, editing, changed }: BrowseTableProps) {
  const t = useTranslations('browse');
  const p = useTranslations('projects');
  const columns = useColumns(filters, writable.length > 0);
  return (
    <Table
      caption={t('caption')}
      columns={columns}
      lines="cut"
      rows={projects.map((project) => {
        const { id, group, stage, statuses, target, next } = project;
        if (editing?.id === id) {
          return { key: id, id: `row-${id}`, current: true, whole: true, cells: [editing.form] };
        }
        const mine = writable.includes(group.code);
        const cells = [
          <div key="name" className="ticked">
            {mine && <Tick id={id} title={project.title} />}
            <ProjectName project={project} group={group.name}>
              {changed.has(id) && <ChangedMark />}
            </ProjectName>
          </div>,
          p(`stages.${stage}`),
          <PartyStatuses key="status" statuses={statuses} />,
          target && dateWords(target, { month: 'short' }),
          <NextMilestone key="next" next={next} />,
        ];
        const acts = mine && (
          <Link
            key="acts"
            id={rowEditId(id)}
            className="print:hidden"
            href={editAddress(filters, id)}
            aria-label={t('editOf', { title: project.title })}
          >
            {t('edit')}
          </Link>
        );
        return { key: id, id: `row-${id}`, cells: writable.length > 0 ? [...cells, acts] : cells };
      })}
    />
  );
}

function useColumns(filters: ProjectFilters, editable: boolean): Column[] {
  const t = useTranslations('browse.columns');
  const by = (key: SortKey) => {
    const forward = filters.sort === key;
    const direction = forward ? 'ascending' : filters.sort === `-${key}` ? 'descending' : null;
    const sort = forward ? (`-${key}` as const) : key;
    return { href: filterAddress(filters, { sort, page: 1 }), direction } as const;
  };
  return [
    { label: t('project'), sort: by('code') },
    { label: t('stage'), sort: by('stage') },
    { label: t('status'), sort: by('status') },
    { label: t('target'), sort: by('target'), kept: true },
    { label: t('next'), sort: by('next'), words: true },
    ...(editable ? [{ label: t('acts'), hiddenLabel: true, kept: true }] : []),
  ];
}

function Tick({ id, title }: { id: string; title: string }) {
  const t = useTranslations('browse');
  return (
    <input
      type="checkbox"
      className="tick print:hidden"
      name="ids"
      value={id}
      form={bulkFormId}
      aria-label={t('choose', { title })}
    />
  );
}
