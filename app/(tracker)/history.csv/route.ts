import { askedOf, csvAnswer } from '@/app/csv-answer';
import { historyColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { historyRows } from '@/lib/exports/record/queries';

/** The audit record as a file, or the one chain that the address names, as far as the reader may read it. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = historyRows(actor, [askedOf(request).chain ?? []].flat()[0] || null);
  return csvAnswer(actor, { name: 'history', columns: historyColumns, rows });
}
