import { askedOf, csvAnswer } from '@/app/csv-answer';
import { actionColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { actionRows } from '@/lib/exports/record/queries';
import { readActionFilters } from '@/lib/meetings/actions/filters';

/** The list of actions as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = actionRows(actor, readActionFilters(askedOf(request)));
  return csvAnswer(actor, { name: 'actions', columns: actionColumns, rows });
}
