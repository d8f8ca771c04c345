import { askedOf, csvAnswer } from '@/app/csv-answer';
import { deadlineColumns } from '@/components/exports/deadline-file';
import type { FileNames, Words } from '@/components/exports/file-words';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlineBatches } from '@/lib/deadlines/queries';
import { batchSize } from '@/lib/formats/batches';

/** The list of deadlines as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const filters = readDeadlineFilters(askedOf(request));
  const today = await charterToday();
  const rows = deadlineBatches(actor, today, filters, batchSize);
  const columns = (t: Words, names: FileNames) => deadlineColumns(t, names, today);
  return csvAnswer(actor, { name: 'deadlines', columns, rows });
}
