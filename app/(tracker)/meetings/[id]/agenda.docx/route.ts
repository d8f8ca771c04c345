import { getLocale, getTranslations } from 'next-intl/server';
import { agendaDocument } from '@/components/agenda/agenda-document';
import { agendaNames } from '@/components/agenda/item-title';
import { requireActor } from '@/lib/access/session';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { agendaDocx } from '@/lib/formats/agenda-docx';
import { datedName } from '@/lib/formats/file-name';
import { meetingById } from '@/lib/meetings/queries';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The agenda as a Word document, with the reader's own Party first and only the items that the reader may
 * see.
 */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/agenda.docx'>) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const items = meeting ? (await agendaItems(actor, meeting.id)).filter(isOnAgenda) : [];
  if (meeting === null || items.length === 0) return new Response(null, { status: 404 });
  const [head, parties, groups, locale, t] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    getLocale(),
    getTranslations(),
  ]);
  const source = { meeting, items, charterTitle: head.title, parties, locale };
  const file = await agendaDocx(agendaDocument(source, agendaNames(groups, parties), t));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': docx,
      'content-disposition': `attachment; filename="${datedName('agenda', meeting.startsOn, 'docx')}"`,
      'cache-control': 'private, no-store',
    },
  });
}
