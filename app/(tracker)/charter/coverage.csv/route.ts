import { csvAnswer } from '@/app/csv-answer';
import { coverageColumns } from '@/components/exports/charter-files';
import { requireActor } from '@/lib/access/session';
import { coverageFor } from '@/lib/coverage/queries';
import { oneBatch } from '@/lib/formats/batches';

/** The table of coverage as a file. */
export async function GET() {
  const actor = await requireActor();
  const { rows } = await coverageFor(actor);
  return csvAnswer(actor, { name: 'coverage', columns: coverageColumns, rows: oneBatch(rows) });
}
