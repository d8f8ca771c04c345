import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { enterableGroups } from '@/lib/access/compartments';
import { isCoordinator, mayConcurSomewhere } from '@/lib/access/offices';
import { concurByKey, endProposal } from '@/lib/agreements/concurrence/commands';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { sides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { keyOf } from './key-row';
import { missingParties } from './keys-rule';
import { mayConcur, mayEnterKeyFor, mayReturn, mayWithdraw } from './policy';
import { proposalEvent } from './proposal-event';
import { citedInstrument, concurSchema, enterKeySchema, returnSchema, withdrawSchema } from './schema';

/** The proposal, or null if the actor may not see it: if it is of a group that they may not enter. */
async function load(tx: Transaction, actor: Actor, { id }: { id: string }) {
  const proposal = await tx.proposal.findFirst({
    where: { id, OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
    include: { group: true, keys: true },
  });
  const { parties } = await sides(tx);
  return proposal && { ...proposal, missing: missingParties(proposal.keys.map(keyOf), parties) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Whether the Party saw this content: the hash it sent is the stored one, and the content still has it. */
function isSeen(proposal: Loaded, hash: string): boolean {
  return hash === proposal.sha256 && sha256(canonicalJson(proposal.content as Json)) === hash;
}

/**
 * Concurs with a proposal (docs/domain.md#two-keys): adds the actor's Party's key to the content whose hash it saw. The
 * checks run again, and the last key makes it agreed. Refuses with `proposal-hash` if the hash is another.
 */
export const concur = command({
  name: 'proposal.concur',
  attempt: mayConcurSomewhere,
  schema: concurSchema,
  load,
  may: mayConcur,
  run: async ({ input, row, ...act }) => {
    const { instrument, half } = citedInstrument(input);
    if (half !== null) return refused(invalid(`${half}-required`, half));
    if (!isSeen(row, input.hash)) return refused(invalid('proposal-hash'));
    const party = partyOf(act.actor) ?? '';
    const concurred = await concurByKey(act, row.id, { party, cited: instrument, byInstrument: false });
    if (!concurred.ok) return concurred;
    const { agreed, events } = concurred.value;
    return accepted({ value: { id: row.id, agreed }, events });
  },
});

/**
 * Enters the key of a Party without accounts, with the instrument that it signed (docs/domain.md#by-instrument).
 * Refuses with `party-has-accounts` if it has any: then it concurs itself.
 */
export const enterKeyByInstrument = command({
  name: 'proposal.enter-key',
  attempt: isCoordinator,
  schema: enterKeySchema,
  load,
  may: (actor, _row, { party }) => mayEnterKeyFor(actor, party),
  run: async ({ input, row, ...act }) => {
    const { parties, withAccounts } = await sides(act.tx);
    if (!parties.includes(input.party)) return refused(invalid('unknown-choice', 'party'));
    if (!takesPartByInstrument(input.party, withAccounts)) {
      return refused(invalid('party-has-accounts', '', { party: input.party }));
    }
    if (!isSeen(row, input.hash)) return refused(invalid('proposal-hash'));
    const cited = { kind: input.instrumentKind, reference: input.reference, on: input.day };
    const concurred = await concurByKey(act, row.id, { party: input.party, cited, byInstrument: true });
    if (!concurred.ok) return concurred;
    const { agreed, events } = concurred.value;
    return accepted({ value: { id: row.id, agreed }, events });
  },
});

/** Returns a proposal with a reason, by a Party whose key is missing. The proposal ends and all of it is kept. */
export const returnProposal = command({
  name: 'proposal.return',
  attempt: mayConcurSomewhere,
  schema: returnSchema,
  load,
  may: mayReturn,
  run: async ({ input, row, ...act }) => {
    if (!(await endProposal(act, row.id, 'returned', input.reason)))
      return refused(invalid('proposal-ended'));
    const values = { party: partyOf(act.actor) ?? '', reason: input.reason };
    return accepted({
      value: { id: row.id },
      events: [proposalEvent('proposal.returned', row, values)],
    });
  },
});

/** Withdraws a proposal, by the Party that made it. The proposal ends and all of it is kept. */
export const withdrawProposal = command({
  name: 'proposal.withdraw',
  attempt: mayConcurSomewhere,
  schema: withdrawSchema,
  load,
  may: mayWithdraw,
  run: async ({ input, row, ...act }) => {
    if (!(await endProposal(act, row.id, 'withdrawn', input.reason))) {
      return refused(invalid('proposal-ended'));
    }
    const values = { reason: input.reason, why: input.reason === '' ? 'none' : 'given' };
    return accepted({
      value: { id: row.id },
      events: [proposalEvent('proposal.withdrawn', row, values)],
    });
  },
});
