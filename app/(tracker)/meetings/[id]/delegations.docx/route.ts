import { getLocale, getTranslations } from 'next-intl/server';
import { docxFile } from '@/app/docx-answer';
import { emptyAnswer } from '@/app/empty-answer';
import { delegationDocument } from '@/components/meetings/delegation-document';
import { requireActor } from '@/lib/access/session';
import { charterHead, charterToday, partiesFor } from '@/lib/charter/queries';
import { datedName } from '@/lib/formats/file-name';
import { tableDocx } from '@/lib/formats/table-docx';
import { delegationsTo } from '@/lib/meetings/delegations/queries';
import { meetingById } from '@/lib/meetings/queries';

/** The delegations to a meeting as a Word document: what the reader may see, their own Party first. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/delegations.docx'>) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const delegations = meeting ? await delegationsTo(actor, meeting.id) : [];
  const named = delegations.some(({ delegates }) => delegates.length > 0);
  if (meeting === null || !named) return emptyAnswer(404);
  const [head, parties, today, locale, t] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    charterToday(),
    getLocale(),
    getTranslations(),
  ]);
  const source = { meeting, delegations, charterTitle: head.title, parties, today, locale };
  const file = await tableDocx(delegationDocument(source, t));
  return docxFile(file, `filename="${datedName('delegations', meeting.startsOn, 'docx')}"`);
}
