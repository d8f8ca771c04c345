import { askedOf, csvAnswer } from '@/app/csv-answer';
import { milestoneColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { milestoneRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** The milestones of all projects as a file, with the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = milestoneRows(actor, readFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'roadmap', columns: milestoneColumns, rows });
}
