import { askedOf, csvAnswer } from '@/app/csv-answer';
import { statusColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { statusRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** What each Party reported last of the projects of a list, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = statusRows(actor, readFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'statuses', columns: statusColumns, rows });
}
