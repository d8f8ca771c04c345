import 'server-only';
import { LRUCache } from 'lru-cache';
import { readableChains } from '@/lib/access/compartments';
import type { Reader } from '@/lib/access/request-context';
import { sentToken } from '@/lib/access/session-cookie';
import { type LiveSession, liveSession } from '@/lib/access/session-row';
import { tokenHash } from '@/lib/access/token';
import { now, today } from '@/lib/dates/clock';
import { charterZone } from '@/lib/db/charter-zone';
import { db } from '@/lib/db/client';
import { environment } from '@/lib/env';

interface HeadRow {
  personId: string;
  version: number;
  seenAt: Date | null;
  usedAt: Date | null;
  chain: string;
  seq: number;
}

/** A cached session with the chains that its person may read. */
interface CachedSession {
  session: LiveSession;
  chains: ReadonlySet<string>;
  /** The database, the person's version and the heads of those chains when it was read. */
  state: string;
}

/** By the hash of the session's token. */
const sessions = new LRUCache<string, CachedSession>({ max: 2_000 });

/** At least this often the session itself is read, which records its use and its person's visit (visit-rule.ts). */
const visitIntervalMs = 600_000;

/**
 * The reader with this Cookie header, and the revision of all that they may see: the day in the Charter's zone, the
 * data folder, the person's id and version, and the heads of the audit chains that they may read. Every write appends to a chain or
 * increments a version, so equal revisions mean equal pages.
 * @returns null if there is no single live session, or if its use or the visit is due to be recorded
 */
export async function readerOf(cookies: string): Promise<Reader | null> {
  const token = sentToken(cookies);
  if (token === null) return null;
  const hash = tokenHash(token);
  const [rows, zone] = await Promise.all([headRows(hash), charterZone(db())]);
  const [row] = rows;
  if (row === undefined || zone === null) return null;
  if ([row.seenAt, row.usedAt].some(isDue)) return null;
  const stateFor = (chains: ReadonlySet<string>) => {
    const heads = rows.filter(({ chain }) => chains.has(chain)).map(({ chain, seq }) => `${chain} ${seq}`);
    return [environment().dataFolder, row.personId, row.version, ...heads].join('\n');
  };
  let cached = sessions.get(hash);
  // a change of what the person may read appends to a chain that they may read, or increments their version
  if (cached === undefined || stateFor(cached.chains) !== cached.state) {
    const session = await liveSession(token);
    if (session === null) return null;
    const chains = await chainsOf(session);
    cached = { session, chains, state: stateFor(chains) };
    sessions.set(hash, cached);
  }
  const revision = `${today(zone)}\n${cached.state}`;
  return { session: cached.session, tokenHash: hash, revision, writing: false };
}

const isDue = (at: Date | null) => at !== null && now().getTime() - at.getTime() > visitIntervalMs;

async function chainsOf({ actor }: LiveSession): Promise<ReadonlySet<string>> {
  const groups = await db().workingGroup.findMany({ select: { code: true } });
  const codes = groups.map(({ code }) => code);
  return new Set(readableChains(actor, codes));
}

/** In one query, the session's person with the head of every chain, by chain. Empty if the session is not live. */
function headRows(hash: string): Promise<HeadRow[]> {
  return db().$queryRaw<HeadRow[]>`
    SELECT p."id" AS "personId", p."version", p."seenAt", s."seenAt" AS "usedAt", h."chain", h."seq"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" CROSS JOIN "AuditHead" h
    WHERE s."tokenHash" = ${hash} AND s."endedAt" IS NULL AND s."expiresAt" > ${now()} AND p."disabledAt" IS NULL
    ORDER BY h."chain"`;
}
