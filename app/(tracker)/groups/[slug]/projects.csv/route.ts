import { csvAnswer } from '@/app/csv-answer';
import { projectColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { projectRows } from '@/lib/exports/queries';
import { openGroup } from '@/lib/pages/group/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** The projects of one group as a file; not found for readers who may not enter it. */
export async function GET(_: Request, { params }: RouteContext<'/groups/[slug]/projects.csv'>) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) return new Response(null, { status: 404 });
  const rows = projectRows(actor, readFilters({ group: group.code }), await charterToday());
  return csvAnswer(actor, { name: 'groupProjects', of: group.name, columns: projectColumns, rows });
}
