import { csvAnswer } from '@/app/csv-answer';
import { provisionColumns } from '@/components/exports/charter-files';
import { requireActor } from '@/lib/access/session';
import { provisions } from '@/lib/charter/queries';
import { oneBatch } from '@/lib/formats/batches';

/** The Charter's provisions as a file. */
export async function GET() {
  const actor = await requireActor();
  const rows = oneBatch(await provisions());
  return csvAnswer(actor, { name: 'charter', columns: provisionColumns, rows });
}
