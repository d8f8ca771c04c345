import { askedOf, csvAnswer } from '@/app/csv-answer';
import { actionColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { actionRows } from '@/lib/exports/record/queries';
import { readActionFilters } from '@/lib/meetings/actions/filters';

/** The action matrix as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = actionRows(actor, readActionFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'actions', columns: actionColumns, rows });
}
