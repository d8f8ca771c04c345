import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { attachmentsOf } from '@/lib/agenda/attachments/queries';
import { mayActFor } from '@/lib/agenda/consent/policy';
import { deferralTargets } from '@/lib/agenda/consent/queries';
import { findItem } from '@/lib/agenda/items/queries';
import { isOpen } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { sides } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';

/** Where the Parties stand on an item; null if the actor may not read it. */
export async function itemForActor(actor: Actor, id: string) {
  const found = await findItem(db(), actor, id);
  if (found === null || (found.group !== null && !mayEnterGroup(actor, found.group))) return null;
  const { meetingId, consent, proposedBy, removed } = found;
  return { id, meetingId, consent, proposedBy, removed };
}

/**
 * An item with the Parties that the actor may act for (docs/domain.md#agenda-by-consent), and the meetings that it may
 * be deferred to. Null if the actor may not read it.
 */
export async function agendaItemPage(actor: Actor, meeting: KnownMeeting, id: string) {
  const found = await findItem(db(), actor, id);
  if (found === null || found.meetingId !== meeting.id) return null;
  if (found.group !== null && !mayEnterGroup(actor, found.group)) return null;
  const [items, { parties, withAccounts }, targets, attachments] = await Promise.all([
    agendaItems(actor, meeting.id),
    sides(db()),
    deferralTargets(db(), actor, meeting),
    attachmentsOf(actor, id),
  ]);
  const item = items.find((each) => each.id === id);
  if (item === undefined) return null;
  const acting = isOpen(meeting)
    ? parties.filter((party) => mayActFor(actor, found, party, withAccounts))
    : [];
  return { item, acting, targets, attachments };
}
