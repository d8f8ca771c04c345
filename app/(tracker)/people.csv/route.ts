import { csvAnswer } from '@/app/csv-answer';
import { peopleColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { oneBatch } from '@/lib/formats/batches';
import { peopleSeenBy } from '@/lib/people/roles/queries';

/** The people whom the reader may see, as a file. */
export async function GET() {
  const actor = await requireActor();
  const rows = oneBatch(await peopleSeenBy(actor));
  return csvAnswer(actor, { name: 'people', columns: peopleColumns, rows });
}
