import { askedOf, csvAnswer } from '@/app/csv-answer';
import { decisionColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { decisionRows } from '@/lib/exports/record/queries';
import { readDecisionFilters } from '@/lib/meetings/decisions/filters';

/** The decision register as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = decisionRows(actor, readDecisionFilters(askedOf(request)));
  return csvAnswer(actor, { name: 'decisions', columns: decisionColumns, rows });
}
