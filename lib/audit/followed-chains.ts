import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { auditKey } from './audit-key';
import { sha256 } from './canonical';
import { type ChainFinding, type ChainWalk, chainEnd, chainStart, followChain } from './chain';
import { baselineEvents, eventsAfter, type StoredEvent, storedHeads } from './stored-events';

/** A baseline of the record, which each chain that it was taken of holds. */
export interface Baseline {
  id: string;
  /** The chain of this event of it. */
  chain: string;
  /** An instant in UTC. */
  at: string;
  seq: number;
  chains: readonly string[];
  /** The name of the key that it was taken with, and of the columns that it was taken of. */
  key: string;
  columns: string;
}

/** What stands at the ends of chains and marks them: their heads, and the baselines that they hold, in their order. */
export interface ChainMarks {
  heads: readonly Head[];
  baselines: readonly Baseline[];
}

/** Hears of every event of a chain, in their order. */
export type Visit = (event: StoredEvent) => void;

type Head = Awaited<ReturnType<typeof storedHeads>>[number];

/** The marks of every chain. */
export async function chainMarks(tx: Transaction): Promise<ChainMarks> {
  return { heads: await storedHeads(tx), baselines: (await baselineEvents(tx)).map(baselineIn) };
}

/**
 * Follows these chains as of one moment, which a snapshot sees; one that has neither an event nor a head is left out.
 * With a visitor the digests of rows are read too, and held against their own hashes.
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
    // one that is not among the baseline's chains came to be since: of a new group
    const anew = finding?.kind === 'sound' && last?.chains.includes(chain) && baseline?.id !== last.id;
    if (finding !== null) followed.push({ chain, finding: anew ? { kind: 'begun-anew', seq: 1 } : finding });
  }
  return followed;
}

function baselineIn({ chain, payload, at, seq }: StoredEvent): Baseline {
  const { values = {} } = Object(payload) as { values?: Record<string, string> };
  const { baseline: id = '', chains = '', key = '', columns = '' } = values;
  return { id, chain, at, seq, chains: chains.split(' '), key, columns };
}

const followedAtOnce = 2_000;

/** Follows a chain in batches, so that its length never matters to memory; null where there is no such chain. */
async function followOne(
  tx: Transaction,
  known: { chain: string; head: Head | null; baseline: Baseline | null },
  visit?: Visit,
): Promise<ChainFinding | null> {
  const { chain, head } = known;
  for (let walk = chainStart; ; ) {
    // from below 0 on: an event with no place in the chain is found too
    const seq = walk === chainStart ? -1e9 : walk.seq;
    const events = await eventsAfter(tx, { chain, seq, rowDigests: visit !== undefined }, followedAtOnce);
    if (walk === chainStart && head === null && events.length === 0) return null;
    const next = followChain(events, walk);
    if ('kind' in next) return next;
    const forged = visit && visited(events, visit);
    if (forged) return forged;
    if (events.length < followedAtOnce) return endOf(next, known);
    walk = next;
  }
}

/** Visits the events; gives the first whose digests are not those that its payload hashes. */
function visited(events: readonly StoredEvent[], visit: Visit): ChainFinding | null {
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
  // a chain of an older program has no code before its first baseline
  return sealed || (head.mac === '' && baseline === null) ? finding : { kind: 'unsealed', seq: head.seq };
}
