import { getLocale } from 'next-intl/server';
import { copiedText } from '@/app/copied-text';
import { docxFile } from '@/app/docx-answer';
import { emptyAnswer } from '@/app/empty-answer';
import { isSameOrigin } from '@/lib/access/origin';
import { requireActor } from '@/lib/access/session';
import { takeCopy } from '@/lib/agenda/returned/commands';
import { copySubjects, namedParts, newCopyId } from '@/lib/agenda/returned/copy';
import { environment } from '@/lib/env';
import { copyDocx } from '@/lib/formats/copy-docx';
import { datedName } from '@/lib/formats/file-name';
import { meetingById } from '@/lib/meetings/queries';

/**
 * Takes the agenda or the minutes out as a Word document to edit: keeps the copy, so that the file can come back, and
 * answers the file.
 */
export async function POST(request: Request, { params }: RouteContext<'/meetings/[id]/copy'>) {
  if (!isSameOrigin(request.headers, environment().url)) return emptyAnswer(403);
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const asked = (await request.formData().catch(() => null))?.get('subject');
  const subject = copySubjects.find((each) => each === asked);
  const text = meeting && subject ? await copiedText(actor, meeting, subject) : null;
  if (!meeting || !subject || !text) return emptyAnswer(404);
  const copy = newCopyId();
  const parts = namedParts(copy, text.texts);
  const sent = parts.map(({ look: _, ...part }) => part);
  const taken = await takeCopy(actor, { id: meeting.id, copy, subject, parts: sent });
  if (!taken.ok) return emptyAnswer(403);
  const paragraphs = parts.map(({ name, look, text: words }) => ({ name, look, text: words }));
  const file = await copyDocx({ language: await getLocale(), heading: text.heading, paragraphs });
  return docxFile(file, `filename="${datedName(`${subject}-to-edit`, meeting.startsOn, 'docx')}"`);
}
