import { csvAnswer } from '@/app/csv-answer';
import { proposalColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { proposalRows } from '@/lib/exports/record/queries';

/** Agreements and proposals in every state, as a file. */
export async function GET() {
  const actor = await requireActor();
  return csvAnswer(actor, { name: 'agreements', columns: proposalColumns, rows: proposalRows(actor) });
}
