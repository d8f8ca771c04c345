import 'server-only';
import { getTranslations } from 'next-intl/server';
import { agendaNames } from '@/components/agenda/item-title';
import { agendaTexts, type LaidText, minutesTexts } from '@/components/returned/copy-texts';
import { type Actor, partyOf } from '@/lib/access/actor';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import { isOpen } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { compareCopy, type Difference } from '@/lib/agenda/returned/compare';
import { type CopySubject, partKey } from '@/lib/agenda/returned/copy';
import type { PutForwardBasis } from '@/lib/agenda/returned/put-forward/commands';
import type { KnownCopy } from '@/lib/agenda/returned/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import type { KnownMeeting } from '@/lib/meetings/queries';

/** The text as it stands, in the reader's words, and what is needed to put another one forward. */
export interface CopiedText {
  heading: string;
  texts: LaidText[];
  basis: PutForwardBasis;
}

/** The agenda or the minutes as the actor's side would edit them; null where it may not, or there is nothing to edit. */
export async function copiedText(
  actor: Actor,
  meeting: KnownMeeting,
  subject: CopySubject,
): Promise<CopiedText | null> {
  const party = partyOf(actor);
  if (party === null || !mayPlanMeeting(actor, meeting)) return null;
  const [head, parties, groups, t] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    getTranslations(),
  ]);
  const names = agendaNames(groups, parties);
  const source = { meeting, charterTitle: head.title, parties };
  const of = { subject, meetingId: meeting.id, party };
  if (subject === 'agenda') {
    const items = isOpen(meeting) ? (await agendaItems(actor, meeting.id)).filter(isOnAgenda) : [];
    if (items.length === 0) return null;
    const texts = agendaTexts({ ...source, items, groups }, names, t);
    const heading = t('agenda.heading', { meeting: meeting.title });
    return { heading, texts, basis: { ...of, items, paragraphs: [] } };
  }
  const minutes = await minutesPage(actor, meeting);
  if (!minutes?.mayWrite) return null;
  const { sections } = minutes;
  const texts = minutesTexts({ ...source, sections }, names, t);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const heading = t('minutes.heading', { meeting: meeting.title });
  return { heading, texts, basis: { ...of, items: [], paragraphs } };
}

/** What a copy that came back proposes; null until it has, and where nothing can be edited any more. */
export async function differencesOf(
  actor: Actor,
  meeting: KnownMeeting,
  { subject, sent, returned }: KnownCopy,
): Promise<{ basis: PutForwardBasis; differences: Difference[] } | null> {
  const text = returned && (await copiedText(actor, meeting, subject));
  if (!text) return null;
  const present = new Map(text.texts.map((part) => [partKey(part), part.text]));
  return { basis: text.basis, differences: compareCopy(sent, returned, present) };
}
