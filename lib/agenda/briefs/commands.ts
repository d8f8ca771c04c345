import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { canonicalJson } from '@/lib/audit/canonical';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { db, type Transaction } from '@/lib/db/client';
import { lockBriefs } from '@/lib/db/lock';
import { closedRefusal } from '@/lib/meetings/policy';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { briefEvent } from './brief-event';
import { isBlankBrief } from './brief-state';
import { linkState, nextLink } from './clearance-rule';
import { briefFacts } from './facts/queries';
import { hasSide, mayClearBrief, mayWriteBrief } from './policy';
import { type FoundBrief, findBrief } from './queries';
import { briefSchema, briefVersionSchema, writeBriefSchema } from './schema';

/** The brief of the actor's own side, locked, so that its text and its clearances change one after the other. */
export async function loadBrief(tx: Transaction, actor: Actor, address: { meeting: string; item: string }) {
  const party = partyOf(actor);
  if (party === null) return null;
  await lockBriefs(tx, { itemId: address.item, call: { meetingId: address.meeting, partyCode: party } });
  const found = await findBrief(tx, actor, address);
  return found && { ...found, party };
}

export type LoadedBrief = FoundBrief & { party: string };

const mayWrite = (actor: Actor, { brief, scope }: LoadedBrief) => mayWriteBrief(actor, brief, scope);

/**
 * Saves the text of a brief (docs/domain.md#briefs). Every clearance was of an earlier version then, and is void.
 * Refuses with both texts if somebody else saved meanwhile.
 */
export const writeBrief = command({
  name: 'brief.write',
  attempt: hasSide,
  schema: writeBriefSchema,
  load: loadBrief,
  may: mayWrite,
  run: async ({ tx, input: { meeting: _, item: __, version, ...words }, row }) => {
    const { brief } = row;
    const stale = staleRefusal(row, version);
    if (stale) return refused(stale);
    const before = { ...brief.text, marking: brief.marking };
    const changes = changesBetween(before, words);
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.brief.update({ where: { id: brief.id }, data: { ...words, version: { increment: 1 } } });
    const voided = brief.chain.filter((link) => linkState(link, brief.version) === 'cleared').length;
    return accepted({
      value: { ...briefAddress(row), voided },
      events: [{ ...briefEvent('brief.written', row, { voided }), changes }],
    });
  },
});

/** Hands a brief in: from then on it is cleared, link by link. */
export const handInBrief = command({
  name: 'brief.hand-in',
  attempt: hasSide,
  schema: briefVersionSchema,
  load: loadBrief,
  may: mayWrite,
  run: async ({ tx, input: { version }, row, today }) => {
    const { brief } = row;
    const stale = staleRefusal(row, version);
    if (stale) return refused(stale);
    if (brief.handedInOn !== null) return refused(invalid('brief-handed-in'));
    if (isBlankBrief(brief.text)) return refused(invalid('brief-blank'));
    const unreturned = { returnedOn: null, returnedBy: '', returnReason: '' };
    await tx.brief.update({ where: { id: brief.id }, data: { handedInOn: today, ...unreturned } });
    return accepted({
      value: briefAddress(row),
      events: [briefEvent('brief.handed-in', row)],
    });
  },
});

/**
 * Clears the very version that the reader saw, in the chain's order. For a name without an account, those who called
 * for the brief enter the clearance.
 */
export const clearBrief = command({
  name: 'brief.clear',
  attempt: hasSide,
  schema: briefVersionSchema,
  load: loadBrief,
  may: (actor, { brief, scope }) => mayClearBrief(actor, brief, scope),
  run: async ({ tx, input: { version }, row, today }) => {
    const { brief } = row;
    const stale = staleRefusal(row, version);
    if (stale) return refused(stale);
    if (brief.handedInOn === null) return refused(invalid('brief-not-handed-in'));
    const next = nextLink(brief.chain, brief.version);
    if (next === null) return refused(invalid('nothing-changed'));
    await tx.briefClearance.update({
      where: { briefId_position: { briefId: brief.id, position: next.place + 1 } },
      data: { clearedOn: today, clearedVersion: version },
    });
    const values = { name: next.link.name, place: next.place + 1, of: brief.chain.length };
    return accepted({
      value: briefAddress(row),
      events: [briefEvent('brief.cleared', row, values)],
    });
  },
});

/** Fills the facts of a brief in again. What is written, and what is cleared of it, stays. */
export const refreshFacts = command({
  name: 'brief.refresh-facts',
  attempt: hasSide,
  schema: briefSchema,
  prepare: async (actor, address, today) => {
    const party = partyOf(actor);
    const found = party === null ? null : await findBrief(db(), actor, address);
    if (party === null || found === null) return null;
    return briefFacts({ actor, meeting: found.meeting, item: found.item, party, today });
  },
  load: loadBrief,
  may: mayWrite,
  run: async ({ tx, row, prepared: facts, today }) => {
    const { brief } = row;
    const closed = closedRefusal(row.meeting.state);
    if (closed) return refused(closed);
    const isSame = facts === null || canonicalJson(facts) === canonicalJson(brief.facts);
    if (facts === null || (isSame && brief.factsOn === today)) return refused(invalid('nothing-changed'));
    await tx.brief.update({ where: { id: brief.id }, data: { facts, factsOn: today } });
    return accepted({
      value: briefAddress(row),
      events: [briefEvent('brief.facts-refreshed', row)],
    });
  },
});

/**
 * Why nothing may be done to this version of a brief: its meeting is over, or somebody else saved meanwhile. Null if it
 * may be.
 */
export function staleRefusal({ brief, meeting }: LoadedBrief, version: number): Refusal | null {
  const closed = closedRefusal(meeting.state);
  if (closed || brief.version === version) return closed;
  return { kind: 'conflict', version: brief.version, theirs: { ...brief.text, marking: brief.marking } };
}

/** Where the brief is found again. */
export const briefAddress = ({ meeting, brief }: LoadedBrief) => ({
  meetingId: meeting.id,
  itemId: brief.itemId,
});
