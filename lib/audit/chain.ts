import { canonicalJson, type Json, sha256 } from './canonical';

/** An event as it stands in its chain. `at` is an ISO instant in UTC. */
export interface ChainedEvent {
  id: string;
  chain: string;
  seq: number;
  at: string;
  actorId: string | null;
  actorName: string;
  actorParty: string | null;
  type: string;
  subjectType: string;
  subjectId: string;
  groupCode: string | null;
  payload: Json;
  previous: string;
  hash: string;
}

/** What the first event of a chain has for a predecessor. */
export const genesis = '0'.repeat(64);

/** The hash of an event: over every column of it but the hash itself, the previous hash included. */
export function eventHash(event: Omit<ChainedEvent, 'hash'>): string {
  const { id, chain, seq, at, actorId, actorName, actorParty } = event;
  const { type, subjectType, subjectId, groupCode, payload, previous } = event;
  return sha256(
    canonicalJson({
      id,
      chain,
      seq,
      at,
      actorId,
      actorName,
      actorParty,
      type,
      subjectType,
      subjectId,
      groupCode,
      payload,
      previous,
    }),
  );
}

export type ChainFinding =
  | { kind: 'sound'; length: number }
  | { kind: 'changed' | 'missing' | 'out-of-order' | 'cut'; seq: number };

/**
 * Follows one chain from its first event to the head. Finds an event that was changed (its hash is not its
 * own), missing or put in (the numbers do not run), reordered (the previous hash is another's) and an end
 * that was cut off (the head says more).
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  head: { seq: number; hash: string },
): ChainFinding {
  let previous = genesis;
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq) return { kind: 'missing', seq };
    if (event.previous !== previous) return { kind: 'out-of-order', seq };
    if (eventHash(event) !== event.hash) return { kind: 'changed', seq };
    previous = event.hash;
  }
  if (head.seq !== events.length || head.hash !== previous) return { kind: 'cut', seq: events.length + 1 };
  return { kind: 'sound', length: events.length };
}
