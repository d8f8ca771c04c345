import { csvAnswer } from '@/app/csv-answer';
import { groupColumns } from '@/components/downloads/charter-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries';
import { oneBatch } from '@/lib/exchange/batches';
import { groupRows } from '@/lib/groups/queries';

/** The working groups with their verdicts, as a file. */
export async function GET() {
  const actor = await requireActor();
  const [{ groups }, rows] = await Promise.all([
    threeMonthVerdicts(actor, await viewpoint({})),
    groupRows(actor, await charterToday()),
  ]);
  const lines = groups.map((verdict) => ({
    verdict,
    figures: rows.find(({ code }) => code === verdict.groupCode)?.figures ?? null,
  }));
  return csvAnswer(actor, { name: 'groups', columns: groupColumns, rows: oneBatch(lines) });
}
