import { askedOf, csvAnswer } from '@/app/csv-answer';
import { deadlineColumns } from '@/components/downloads/deadline-file';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlineBatches } from '@/lib/deadlines/queries';
import { batchSize } from '@/lib/exchange/batches';

/** The list of deadlines as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const filters = readDeadlineFilters(askedOf(request));
  const rows = deadlineBatches(actor, await charterToday(), filters, batchSize);
  return csvAnswer(actor, { name: 'deadlines', columns: deadlineColumns, rows });
}
