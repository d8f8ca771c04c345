import { getLocale, getTranslations } from 'next-intl/server';
import { docxFile } from '@/app/docx-answer';
import { emptyAnswer } from '@/app/empty-answer';
import { agendaNames } from '@/components/agenda/item-title';
import { minutesDocument } from '@/components/minutes/minutes-document';
import { requireActor } from '@/lib/access/session';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { datedName } from '@/lib/formats/file-name';
import { minutesDocx } from '@/lib/formats/minutes-docx';
import { meetingById } from '@/lib/meetings/queries';

/**
 * The minutes as a Word document, with the reader's own Party first and only the parts that the reader may see.
 * `?revision=` asks for an agreed version.
 */
export async function GET(request: Request, { params }: RouteContext<'/meetings/[id]/minutes.docx'>) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const revision = Number(new URL(request.url).searchParams.get('revision')) || null;
  const minutes = meeting && (await minutesPage(actor, meeting, revision));
  if (meeting === null || minutes === null) return emptyAnswer(404);
  const [head, parties, groups, locale, t] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    getLocale(),
    getTranslations(),
  ]);
  const source = { meeting, minutes, charterTitle: head.title, parties, locale };
  const file = await minutesDocx(minutesDocument(source, agendaNames(groups, parties), t));
  return docxFile(file, `filename="${datedName('minutes', meeting.startsOn, 'docx')}"`);
}
