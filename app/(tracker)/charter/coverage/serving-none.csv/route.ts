import { csvAnswer } from '@/app/csv-answer';
import { servingNoneColumns } from '@/components/exports/charter-files';
import { requireActor } from '@/lib/access/session';
import { rowsServingNone } from '@/lib/coverage/queries';

/** The projects that serve no undertaking, as a file. */
export async function GET() {
  const actor = await requireActor();
  return csvAnswer(actor, { name: 'servingNone', columns: servingNoneColumns, rows: rowsServingNone(actor) });
}
