import { csvAnswer } from '@/app/csv-answer';
import { meetingColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { meetingRows } from '@/lib/exports/record/queries';

/** The meetings, past and planned, as a file. */
export async function GET() {
  const actor = await requireActor();
  return csvAnswer(actor, { name: 'meetings', columns: meetingColumns, rows: meetingRows(actor) });
}
