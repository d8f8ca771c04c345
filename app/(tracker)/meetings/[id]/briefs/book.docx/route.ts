import { getLocale, getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import { bookDocument } from '@/components/agenda/briefs/book-document';
import { agendaNames } from '@/components/agenda/item-title';
import { requireActor } from '@/lib/access/session';
import { bookPage } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { bookDocx } from '@/lib/formats/book-docx';
import { datedName } from '@/lib/formats/file-name';
import { meetingById } from '@/lib/meetings/queries';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The briefing book of the reader's own side as a Word document. Not found while that side called for nothing. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/briefs/book.docx'>) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const book = meeting && (await bookPage(actor, meeting));
  if (!meeting || !book) return emptyAnswer(404);
  const [items, head, parties, groups, locale, t] = await Promise.all([
    agendaItems(actor, meeting.id),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    getLocale(),
    getTranslations(),
  ]);
  const source = {
    ...book,
    meeting,
    items: items.filter(isOnAgenda),
    charterTitle: head.title,
    parties,
    locale,
  };
  const file = await bookDocx(bookDocument(source, agendaNames(groups, parties), t));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': docx,
      'content-disposition': `attachment; filename="${datedName('briefing-book', meeting.startsOn, 'docx')}"`,
      'cache-control': 'private, no-store',
    },
  });
}
