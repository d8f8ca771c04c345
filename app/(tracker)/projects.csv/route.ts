import { askedOf, csvAnswer } from '@/app/csv-answer';
import { projectColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { projectRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** The list of projects as a file, under the filters and in the order of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = projectRows(actor, readFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'projects', columns: projectColumns, rows });
}
