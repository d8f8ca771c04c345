import { askedOf, csvAnswer } from '@/app/csv-answer';
import { statusColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { statusRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** Each Party's latest status of the projects in a list as a file, with the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = statusRows(actor, readFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'statuses', columns: statusColumns, rows });
}
