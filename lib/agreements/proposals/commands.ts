import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { isCoordinator, mayConcurSomewhere } from '@/lib/access/offices';
import { concurByKey, endProposal } from '@/lib/agreements/concurrence/commands';
import { sides } from '@/lib/agreements/concurrence/queries';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { keyOf } from './key-row';
import { missingParties, takesPartByInstrument } from './keys-rule';
import { mayConcur, mayEnterKeyFor, mayReturn, mayWithdraw } from './policy';
import { proposalEvent } from './proposal-event';
import { citedInstrument, concurSchema, enterKeySchema, returnSchema, withdrawSchema } from './schema';

/** A proposal as this actor may see it: the Charter's own, and those of the groups that they may enter. */
async function load(tx: Transaction, actor: Actor, { id }: { id: string }) {
  const proposal = await tx.proposal.findFirst({
    where: { id, OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
    include: { group: true, keys: true },
  });
  const { parties } = await sides(tx);
  return proposal && { ...proposal, missing: missingParties(proposal.keys.map(keyOf), parties) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Whether the frozen content is what was hashed, and the hash is the one that the Party saw. */
function isSeen(proposal: Loaded, hash: string): boolean {
  return hash === proposal.sha256 && sha256(canonicalJson(proposal.content as Json)) === hash;
}

/** The other Party's key, on the content whose hash it saw. The checks run again; the last key makes it agreed. */
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
    const turned = await concurByKey(act, row.id, { party, cited: instrument, byInstrument: false });
    if (!turned.ok) return turned;
    const { agreed, events } = turned.value;
    return accepted({ value: { id: row.id, agreed }, events });
  },
});

/**
 * Enters the key of a Party that has no account of its own, by the instrument that it signed
 * (docs/domain.md#by-instrument). A Party with its own accounts always turns its own key.
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
    const turned = await concurByKey(act, row.id, { party: input.party, cited, byInstrument: true });
    if (!turned.ok) return turned;
    const { agreed, events } = turned.value;
    return accepted({ value: { id: row.id, agreed }, events });
  },
});

/** A Party that was asked for its key gives the proposal back with a reason: it ends, and nothing is lost. */
export const returnProposal = command({
  name: 'proposal.return',
  attempt: mayConcurSomewhere,
  schema: returnSchema,
  load,
  may: mayReturn,
  run: async ({ input, row, ...act }) => {
    if (!(await endProposal(act, row.id, 'returned', input.reason)))
      return refused(invalid('proposal-ended'));
    const told = { party: partyOf(act.actor) ?? '', reason: input.reason };
    return accepted({
      value: { id: row.id },
      events: [proposalEvent('proposal.returned', row, told)],
    });
  },
});

/** The Party that proposed takes its proposal back: it ends, and nothing is lost. */
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
    const told = { reason: input.reason, why: input.reason === '' ? 'none' : 'given' };
    return accepted({
      value: { id: row.id },
      events: [proposalEvent('proposal.withdrawn', row, told)],
    });
  },
});
