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

/**
 * What following a chain came to. `changed`, `missing`, `out-of-order` and `cut` are of the chain alone, `unsealed` is a
 * head whose code was not made with the key, `begun-anew` a chain without the baseline that the others hold.
 */
export type ChainFinding =
  | { kind: 'sound'; length: number }
  | { kind: 'changed' | 'missing' | 'out-of-order' | 'cut' | 'unsealed' | 'begun-anew'; seq: number };

/** How far a chain was followed: the number and the hash of the last event. */
export interface ChainWalk {
  seq: number;
  hash: string;
}

export const chainStart: ChainWalk = { seq: 0, hash: genesis };

/**
 * Follows the next events of a chain. Finds one that was changed (its hash is not its own), missing or put in
 * (the numbers do not run) and reordered (the previous hash is another's).
 */
export function followChain(events: readonly ChainedEvent[], from: ChainWalk): ChainWalk | ChainFinding {
  let walk = from;
  for (const event of events) {
    const seq = walk.seq + 1;
    if (event.seq !== seq) return { kind: 'missing', seq };
    if (event.previous !== walk.hash) return { kind: 'out-of-order', seq };
    if (!isItself(event)) return { kind: 'changed', seq };
    walk = { seq, hash: event.hash };
  }
  return walk;
}

function isItself(event: ChainedEvent): boolean {
  try {
    return eventHash(event) === event.hash;
  } catch {
    return false; // it holds what no event could
  }
}

/** Whether a chain that was followed to its end reaches its head; an end that was cut off says less. */
export function chainEnd(walk: ChainWalk, head: ChainWalk): ChainFinding {
  if (head.seq !== walk.seq || head.hash !== walk.hash) return { kind: 'cut', seq: walk.seq + 1 };
  return { kind: 'sound', length: walk.seq };
}
