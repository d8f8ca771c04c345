import { canonicalJson, type Json, sha256 } from './canonical';

/** An event in its chain. `at` is an ISO instant in UTC; `seq` counts from 1; hashes are SHA-256 in hexadecimal. */
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

/** The previous hash of a chain's first event. */
export const genesis = '0'.repeat(64);

/** The hash of an event, over all its columns but the hash itself. Thus it includes the previous hash. */
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
 * The result of following a chain: sound, or the first fault and its number. `unsealed` means that the head's code was
 * not made with the key, `begun-anew` that the chain lacks a baseline that other chains list it in.
 */
export type ChainFinding =
  | { kind: 'sound'; length: number }
  | { kind: 'changed' | 'missing' | 'out-of-order' | 'cut' | 'unsealed' | 'begun-anew'; seq: number };

/** The number and the hash of the last event that was followed. */
export interface ChainWalk {
  seq: number;
  hash: string;
}

export const chainStart: ChainWalk = { seq: 0, hash: genesis };

/**
 * Follows the next events of a chain. Finds events that were changed (their hash differs), removed or inserted (the
 * numbers have a gap) or reordered (the previous hash differs).
 * @returns how far it came, or the first fault
 */
export function followChain(events: readonly ChainedEvent[], from: ChainWalk): ChainWalk | ChainFinding {
  let walk = from;
  for (const event of events) {
    const seq = walk.seq + 1;
    if (event.seq !== seq) return { kind: 'missing', seq };
    if (event.previous !== walk.hash) return { kind: 'out-of-order', seq };
    if (!hasOwnHash(event)) return { kind: 'changed', seq };
    walk = { seq, hash: event.hash };
  }
  return walk;
}

function hasOwnHash(event: ChainedEvent): boolean {
  try {
    return eventHash(event) === event.hash;
  } catch {
    return false; // the payload has no canonical text, so nobody hashed it
  }
}

/** Compares the end of a followed chain with its head. They differ if the chain's end was cut off. */
export function chainEnd(walk: ChainWalk, head: ChainWalk): ChainFinding {
  if (head.seq !== walk.seq || head.hash !== walk.hash) return { kind: 'cut', seq: walk.seq + 1 };
  return { kind: 'sound', length: walk.seq };
}
