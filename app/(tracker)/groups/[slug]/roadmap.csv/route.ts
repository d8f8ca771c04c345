import { csvAnswer } from '@/app/csv-answer';
import { milestoneColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { milestoneRows } from '@/lib/exports/queries';
import { openGroup } from '@/lib/pages/group/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** The milestones of one group's projects as a file; not found for readers who may not enter it. */
export async function GET(_: Request, { params }: RouteContext<'/groups/[slug]/roadmap.csv'>) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) return new Response(null, { status: 404 });
  const rows = milestoneRows(actor, readFilters({ group: group.code }), await charterToday());
  return csvAnswer(actor, { name: 'groupRoadmap', of: group.name, columns: milestoneColumns, rows });
}
