import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import type { AgendaSource } from '@/components/agenda/agenda-document';
import { type AgendaNames, agendaNames, type Words } from '@/components/agenda/item-title';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { type AgendaDocument, agendaDocx } from '@/lib/formats/agenda-docx';
import { datedName } from '@/lib/formats/file-name';
import { furtherDays } from '@/lib/meetings/days/queries';
import { type KnownMeeting, meetingById } from '@/lib/meetings/queries';
import { docxFile } from './docx-answer';

interface Asked {
  actor: Actor;
  meeting: KnownMeeting;
  source: AgendaSource;
  names: AgendaNames;
  t: Words;
}

/**
 * An agenda as a Word document, with the reader's own Party first and only the items that the reader may see; *not
 * found* without any.
 */
export async function agendaFile(
  id: string,
  name: string,
  inWords: (asked: Asked) => AgendaDocument | Promise<AgendaDocument>,
): Promise<Response> {
  const actor = await requireActor();
  const meeting = await meetingById(actor, id);
  const items = meeting ? (await agendaItems(actor, meeting.id)).filter(isOnAgenda) : [];
  if (meeting === null || items.length === 0) return emptyAnswer(404);
  const [head, parties, groups, days, locale, t] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    furtherDays(meeting.id),
    getLocale(),
    getTranslations(),
  ]);
  const source = { meeting, furtherDays: days, items, charterTitle: head.title, parties, locale };
  const names = agendaNames(groups, parties);
  const file = await agendaDocx(await inWords({ actor, meeting, source, names, t }));
  return docxFile(file, `filename="${datedName(name, meeting.startsOn, 'docx')}"`);
}
