import { emptyAnswer } from '@/app/empty-answer';
import { fileAnswer, reportFileTitle } from '@/app/report-draft';
import { requireActor } from '@/lib/access/session';
import { fileFormat, issuedFile } from '@/lib/exports/report/queries';

/** A Party's copy of an issued report, such as `AZ.docx`: the stored bytes, unchanged. */
export async function GET(_: Request, { params }: RouteContext<'/reports/[id]/files/[file]'>) {
  const actor = await requireActor();
  const { id, file } = await params;
  const [, party = '', ending = ''] = /^([A-Za-z0-9-]{1,20})\.([a-z]{3,4})$/.exec(file) ?? [];
  const format = fileFormat(ending);
  const found = format && (await issuedFile(actor, id, party, format));
  if (!format || !found) return emptyAnswer(404);
  return fileAnswer(found.bytes, format, reportFileTitle(found.number, found.asOf, party));
}
