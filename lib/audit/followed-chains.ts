import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { auditKey } from './audit-key';
import { sha256 } from './canonical';
import { type ChainFinding, type ChainWalk, chainEnd, chainStart, followChain } from './chain';
import { baselineEvents, eventsAfter, type StoredEvent, storedHeads } from './stored-events';

/** A baseline: the event by which one chain was sealed, in one act with other chains. */
export interface Baseline {
  /** The same in every chain of the baseline. */
  id: string;
  /** The chain that holds this event. */
  chain: string;
  /** An instant in UTC. */
  at: string;
  seq: number;
  /** All chains of the baseline. */
  chains: readonly string[];
  /** The names of the key that sealed it and of the columns that its digests cover. */
  key: string;
  columns: string;
}

/** The heads of the chains, and their baselines by chain and number. */
export interface ChainMarks {
  heads: readonly Head[];
  baselines: readonly Baseline[];
}

/** Is called with every event of a chain, in order. */
export type Visit = (event: StoredEvent) => void;

type Head = Awaited<ReturnType<typeof storedHeads>>[number];

/** The heads and baselines of all chains. */
export async function chainMarks(tx: Transaction): Promise<ChainMarks> {
  return { heads: await storedHeads(tx), baselines: (await baselineEvents(tx)).map(baselineIn) };
}

/**
 * Follows these chains, and leaves out those without events and head. Call it in a snapshot, so that all are of one
 * moment. With a visitor it also reads the digests of rows and checks them against the hash in the payload.
 */
export async function followChains(
  tx: Transaction,
  { heads, baselines }: ChainMarks,
  chains: readonly string[],
  visit?: Visit,
): Promise<{ chain: string; finding: ChainFinding }[]> {
  const own = baselines.filter(({ chain }) => chains.includes(chain));
  const last = own.reduce<Baseline | null>(
    (latest, each) => (latest && latest.at > each.at ? latest : each),
    null,
  );
  const followed: { chain: string; finding: ChainFinding }[] = [];
  for (const chain of chains) {
    const head = heads.find((each) => each.chain === chain) ?? null;
    const baseline = own.findLast((each) => each.chain === chain) ?? null;
    const finding = await followOne(tx, { chain, head, baseline }, visit);
    // a chain that the baseline does not list is newer, for instance a new group's
    const begunAnew = finding?.kind === 'sound' && last?.chains.includes(chain) && baseline?.id !== last.id;
    if (finding !== null)
      followed.push({ chain, finding: begunAnew ? { kind: 'begun-anew', seq: 1 } : finding });
  }
  return followed;
}

function baselineIn({ chain, payload, at, seq }: StoredEvent): Baseline {
  const { values = {} } = Object(payload) as { values?: Record<string, string> };
  const { baseline: id = '', chains = '', key = '', columns = '' } = values;
  return { id, chain, at, seq, chains: chains.split(' '), key, columns };
}

const batchSize = 2_000;

/** Follows a chain in batches, to limit memory. Null if there is no such chain. */
async function followOne(
  tx: Transaction,
  marked: { chain: string; head: Head | null; baseline: Baseline | null },
  visit?: Visit,
): Promise<ChainFinding | null> {
  const { chain, head } = marked;
  for (let walk = chainStart; ; ) {
    // starts below 0, so that an event with an invalid number is found too
    const seq = walk === chainStart ? -1e9 : walk.seq;
    const events = await eventsAfter(tx, { chain, seq, rowDigests: visit !== undefined }, batchSize);
    if (walk === chainStart && head === null && events.length === 0) return null;
    const next = followChain(events, walk);
    if ('kind' in next) return next;
    const forged = visit && visitAll(events, visit);
    if (forged) return forged;
    if (events.length < batchSize) return endOf(next, marked);
    walk = next;
  }
}

/** Visits the events. Stops at one whose digests do not match the hash in its payload, and returns that fault. */
function visitAll(events: readonly StoredEvent[], visit: Visit): ChainFinding | null {
  for (const event of events) {
    const { rows = null } = event.payload as { rows?: string };
    if (rows !== (event.rowDigests === null ? null : sha256(event.rowDigests))) {
      return { kind: 'changed', seq: event.seq };
    }
    visit(event);
  }
  return null;
}

function endOf(
  walk: ChainWalk,
  { chain, head, baseline }: { chain: string; head: Head | null; baseline: Baseline | null },
): ChainFinding {
  const finding = chainEnd(walk, head ?? { seq: 0, hash: '' });
  if (head === null || finding.kind !== 'sound') return finding;
  const sealed = head.mac === auditKey().headMac({ chain, seq: head.seq, hash: head.hash });
  // an older version sealed no heads, so there may be no code before the first baseline
  return sealed || (head.mac === '' && baseline === null) ? finding : { kind: 'unsealed', seq: head.seq };
}
