import 'server-only';
import { now, today } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { readableChains } from './compartments';
import { sessionCookie } from './session-cookie';
import { liveSession } from './session-row';
import { tokenHash } from './token';

interface HeadRow {
  personId: string;
  version: number;
  seenAt: Date | null;
  chain: string;
  seq: number;
}

/** Which chains the holder of a session may read, and what that was found under. */
interface Known {
  chains: ReadonlySet<string>;
  under: string;
}

const mostKnown = 2_000;
const known = new Map<string, Known>();

/** In milliseconds: at least so often a page is drawn by the app, which notes that its reader is here. */
const seenAtLeast = 600_000;

/**
 * What everything that the reader with this Cookie header may see depends on: who it is, the heads of the audit chains
 * that they may read, and the day in the Charter's zone. Two equal revisions mean equal pages (house.md), since
 * every write is an audit event and what is the person's own counts up their version. Null where no session
 * lives, and where the next page has to note that the person is here.
 */
export async function readerRevision(cookies: string): Promise<string | null> {
  const token = tokenIn(cookies);
  if (token === null) return null;
  const hash = tokenHash(token);
  const [rows, zone] = await Promise.all([headRows(hash), timeZone()]);
  const [row] = rows;
  if (row === undefined || zone === null) return null;
  if (row.seenAt !== null && now().getTime() - row.seenAt.getTime() > seenAtLeast) return null;
  const headsOf = (chains: ReadonlySet<string>) =>
    rows.filter(({ chain }) => chains.has(chain)).map(({ chain, seq }) => `${chain} ${seq}`);
  const revision = (chains: ReadonlySet<string>) =>
    [row.personId, row.version, ...headsOf(chains)].join('\n');
  let mine = known.get(hash);
  // what a person may read changes by events that they may read, or by what counts up their version
  if (mine === undefined || revision(mine.chains) !== mine.under) {
    const session = await liveSession(token);
    if (session === null) return null;
    const groups = await db().workingGroup.findMany({ select: { code: true } });
    const chains = new Set(
      readableChains(
        session.actor,
        groups.map(({ code }) => code),
      ),
    );
    mine = { chains, under: revision(chains) };
    if (known.size >= mostKnown) known.clear();
    known.set(hash, mine);
  }
  return `${today(zone)}\n${mine.under}`;
}

function tokenIn(cookies: string): string | null {
  const pairs = cookies.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === sessionCookie())?.[1] ?? null;
}

/** One query: the session's person beside the head of every chain, in the order of chains. */
function headRows(hash: string): Promise<HeadRow[]> {
  return db().$queryRaw<HeadRow[]>`
    SELECT p."id" AS "personId", p."version", p."seenAt", h."chain", h."seq"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" CROSS JOIN "AuditHead" h
    WHERE s."tokenHash" = ${hash} AND s."endedAt" IS NULL AND s."expiresAt" > ${now()} AND p."disabledAt" IS NULL
    ORDER BY h."chain"`;
}

let zone: Promise<string | null> | undefined;

/** The Charter's zone, which never changes. */
function timeZone(): Promise<string | null> {
  zone ??= db()
    .charter.findFirst({ select: { timeZone: true } })
    .then((charter) => {
      if (charter === null) zone = undefined;
      return charter?.timeZone ?? null;
    });
  return zone;
}
