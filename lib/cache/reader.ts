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

interface HeadRow {
  personId: string;
  version: number;
  seenAt: Date | null;
  chain: string;
  seq: number;
}

/** A session with the chains that its holder may read, and what that was found under. */
interface Known {
  session: LiveSession;
  chains: ReadonlySet<string>;
  under: string;
}

const known = new LRUCache<string, Known>({ max: 2_000 });

/** In milliseconds: at least so often the session is read whole, which notes that its person is here. */
const seenAtLeast = 600_000;

/**
 * The reader with this Cookie header; none where it is unclear whose it is. The revision says who it is, the heads
 * of the audit chains that they may read, and the day in the Charter's zone: every write is an audit event, and what
 * is a person's own counts up their version. Null where no session lives, and where it has to be noted that the
 * person is here.
 */
export async function readerOf(cookies: string): Promise<Reader | null> {
  const token = sentToken(cookies);
  if (token === null) return null;
  const hash = tokenHash(token);
  const [rows, zone] = await Promise.all([headRows(hash), charterZone(db())]);
  const [row] = rows;
  if (row === undefined || zone === null) return null;
  if (row.seenAt !== null && now().getTime() - row.seenAt.getTime() > seenAtLeast) return null;
  const under = (chains: ReadonlySet<string>) => {
    const heads = rows.filter(({ chain }) => chains.has(chain)).map(({ chain, seq }) => `${chain} ${seq}`);
    return [row.personId, row.version, ...heads].join('\n');
  };
  let mine = known.get(hash);
  // what a person may read changes by events that they may read, or by what counts up their version
  if (mine === undefined || under(mine.chains) !== mine.under) {
    const session = await liveSession(token);
    if (session === null) return null;
    const chains = await chainsOf(session);
    mine = { session, chains, under: under(chains) };
    known.set(hash, mine);
  }
  const revision = `${today(zone)}\n${mine.under}`;
  return { session: mine.session, tokenHash: hash, revision, writing: false };
}

async function chainsOf({ actor }: LiveSession): Promise<ReadonlySet<string>> {
  const groups = await db().workingGroup.findMany({ select: { code: true } });
  const codes = groups.map(({ code }) => code);
  return new Set(readableChains(actor, codes));
}

/** One query: the session's person beside the head of every chain, in the order of chains. */
function headRows(hash: string): Promise<HeadRow[]> {
  return db().$queryRaw<HeadRow[]>`
    SELECT p."id" AS "personId", p."version", p."seenAt", h."chain", h."seq"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" CROSS JOIN "AuditHead" h
    WHERE s."tokenHash" = ${hash} AND s."endedAt" IS NULL AND s."expiresAt" > ${now()} AND p."disabledAt" IS NULL
    ORDER BY h."chain"`;
}
