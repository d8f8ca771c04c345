import type { List } from '@/app/list-answer';
import {
  fundingColumns,
  milestoneColumns,
  projectColumns,
  statusColumns,
} from '@/components/exports/project-files';
import { charterToday } from '@/lib/charter/queries';
import { fundingRows, milestoneRows, projectRows, statusRows } from '@/lib/exports/queries';
import type { FundingRow, MilestoneRow, ProjectRow, StatusRow } from '@/lib/exports/rows';
import { openGroup } from '@/lib/pages/group/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** The list of projects, under the filters and in the order of the address. */
export const projects: List<ProjectRow, object> = async ({ actor, asked }) => ({
  name: 'projects',
  columns: projectColumns,
  rows: projectRows(actor, readFilters(asked), await charterToday()),
});

/** Costs and funding of the projects in a list, with the filters of the address. */
export const funding: List<FundingRow, object> = async ({ actor, asked }) => ({
  name: 'funding',
  columns: fundingColumns,
  rows: fundingRows(actor, readFilters(asked), await charterToday()),
});

/** Each Party's latest status of the projects in a list, with the filters of the address. */
export const statuses: List<StatusRow, object> = async ({ actor, asked }) => ({
  name: 'statuses',
  columns: statusColumns,
  rows: statusRows(actor, readFilters(asked), await charterToday()),
});

/** The milestones of all projects, with the filters of the address. */
export const roadmap: List<MilestoneRow, object> = async ({ actor, asked }) => ({
  name: 'roadmap',
  columns: milestoneColumns,
  rows: milestoneRows(actor, readFilters(asked), await charterToday()),
});

/** The projects of one group; not found for readers who may not enter it. */
export const groupProjects: List<ProjectRow, { slug: string }> = async ({ actor, path }) => {
  const group = await openGroup(actor, path.slug);
  if (group === null) return null;
  const rows = projectRows(actor, readFilters({ group: group.code }), await charterToday());
  return { name: 'groupProjects', of: group.name, columns: projectColumns, rows };
};

/** The milestones of one group's projects; not found for readers who may not enter it. */
export const groupRoadmap: List<MilestoneRow, { slug: string }> = async ({ actor, path }) => {
  const group = await openGroup(actor, path.slug);
  if (group === null) return null;
  const rows = milestoneRows(actor, readFilters({ group: group.code }), await charterToday());
  return { name: 'groupRoadmap', of: group.name, columns: milestoneColumns, rows };
};
