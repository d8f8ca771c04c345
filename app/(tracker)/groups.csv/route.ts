import { askedOf, csvAnswer } from '@/app/csv-answer';
import { groupColumns } from '@/components/exports/charter-files';
import type { FileNames, Words } from '@/components/exports/file-words';
import { requireActor } from '@/lib/access/session';
import { threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries/verdicts';
import { isOfToday } from '@/lib/compliance/viewpoint';
import { oneBatch } from '@/lib/formats/batches';
import { groupRows } from '@/lib/pages/group/queries';

/** The working groups with their verdicts as a file, from the viewpoint in the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const at = await viewpoint(askedOf(request));
  const present = isOfToday(at);
  const [{ groups }, rows] = await Promise.all([
    threeMonthVerdicts(actor, at),
    present ? groupRows(actor, at.today) : [],
  ]);
  const lines = groups.map((verdict) => ({
    verdict,
    figures: rows.find(({ code }) => code === verdict.groupCode)?.figures ?? null,
  }));
  const columns = (t: Words, names: FileNames) =>
    groupColumns(t, names, at, present ? 'of-today' : 'left-out');
  return csvAnswer(actor, { name: 'groups', columns, rows: oneBatch(lines), asOf: at.asOf });
}
