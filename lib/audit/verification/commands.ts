import 'server-only';
import { systemActor } from '@/lib/access/actor';
import { type AuditKey, auditKey, makeAuditKey, presentAuditKey } from '@/lib/audit/audit-key';
import { sha256 } from '@/lib/audit/canonical';
import { genesis } from '@/lib/audit/chain';
import { type Baseline, type ChainMarks, chainMarks } from '@/lib/audit/followed-chains';
import { append } from '@/lib/audit/record';
import { digestText } from '@/lib/audit/row-digests';
import { now } from '@/lib/dates/clock';
import { longWork, snapshot, type Transaction, transaction } from '@/lib/db/client';
import { unchanged } from '@/lib/db/lock';
import { rowsOf, tablesOf } from '@/lib/db/row-changes';
import { columnsLine } from './baseline-columns';
import { chainsOfInstallation, checkRecord, isSealable, presentBaseline, type RecordCheck } from './queries';

/** Why nothing can be recorded: the record's key is missing, is another one, or cannot be made. */
export type KeyRefusal = { kind: 'missing' | 'another' } | { kind: 'not-made'; detail: string };

/** Makes sure that the record's key is there. Makes one if the record was never sealed; null if all is well. */
export async function ensureKey(): Promise<KeyRefusal | null> {
  const sealed = await snapshot(async (tx) => ((await hasCodes(tx)) ? chainMarks(tx) : null));
  const key = presentAuditKey();
  if (sealed === null) return key === null ? makeKey() : null;
  if (key === null) return { kind: 'missing' };
  return sealedWith(key, sealed) ? null : { kind: 'another' };
}

/** Whether any head has a code. Selects all columns, because an older version's table has none for it. */
async function hasCodes(tx: Transaction): Promise<boolean> {
  const heads = await tx.$queryRawUnsafe<{ mac?: string }[]>('SELECT * FROM "AuditHead"');
  return heads.some(({ mac = '' }) => mac !== '');
}

/** Whether the latest baseline names this key or, if there is no baseline, any head was sealed with it. */
function sealedWith(key: AuditKey, { heads, baselines }: ChainMarks): boolean {
  const [first] = baselines.toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return first ? first.key === key.name : heads.some((head) => head.mac === key.headMac(head));
}

function makeKey(): KeyRefusal | null {
  try {
    makeAuditKey();
    return null;
  } catch (error) {
    return { kind: 'not-made', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks a database before it is migrated. Null if it was never sealed. */
export async function checkBeforeMigrating(): Promise<RecordCheck | null> {
  return snapshot(async (tx) => ((await hasCodes(tx)) ? checkRecord(tx, 'baseline') : null));
}

/**
 * Takes a baseline at the start of the server if one is due: the first one, or another after migrations, for a new
 * chain, or if other columns are audited now. An unsound record is not sealed, and its earlier baseline stays.
 * @param migrated the check from before the migrations of this start; undefined if there were none
 * @returns the check that prevents a due baseline, else null
 */
export async function ensureBaseline(migrated?: { before: RecordCheck | null }): Promise<RecordCheck | null> {
  const last = await snapshot(presentBaseline);
  const due = last === null || migrated !== undefined || (await snapshot((tx) => isOutdated(tx, last)));
  if (!due) return null;
  const found = migrated?.before ?? (await snapshot((tx) => checkRecord(tx, 'baseline')));
  if (!isSealable(found)) return found;
  await takeBaseline(last, last === null ? 'first' : 'update');
  return null;
}

async function isOutdated(tx: Transaction, last: Baseline): Promise<boolean> {
  const chains = await chainsOfInstallation(tx);
  if (!chains.every((chain) => last.chains.includes(chain))) return true;
  return last.columns !== columnsName(columnsLine(await tablesOf(tx)));
}

/** Takes a baseline whether or not the record is sound. For operators, after a repair or if the key was lost. */
export async function sealAnew(): Promise<KeyRefusal | null> {
  const refusal = presentAuditKey() === null ? makeKey() : null;
  if (refusal === null) await takeBaseline(await snapshot(presentBaseline), 'operator');
  return refusal;
}

/** Seals the record with a sample in it: its rows have no events, and an earlier start may have sealed it empty. */
export async function sealSample(): Promise<void> {
  const last = await snapshot(presentBaseline);
  await takeBaseline(last, last === null ? 'first' : 'operator');
}

/**
 * Seals every chain with one baseline, which holds the digests of all audited rows. It locks the heads first, so that
 * nothing is recorded meanwhile. Of several instances at once, the first one takes it.
 * @param last the baseline that the caller saw; if there is another one by now, nothing is done
 */
async function takeBaseline(last: Baseline | null, why: 'first' | 'update' | 'operator'): Promise<void> {
  await transaction(async (tx) => {
    const chains = await lockHeads(tx);
    if ((await presentBaseline(tx))?.id !== last?.id) return;
    const key = auditKey();
    const tables = await tablesOf(tx);
    const columns = columnsLine(tables);
    const rows = await allDigests(tx, tables);
    const baseline = {
      baseline: crypto.randomUUID(),
      chains: chains.join(' '),
      key: key.name,
      columns: columnsName(columns),
    };
    const at = now();
    for (const chain of chains) {
      const values = { ...baseline, why, ...chainInWords(chain) };
      const rowDigests = chain === 'joint' ? [columns, ...rows].join('\n') : null;
      const draft = { type: 'record.baseline', subject: { type: 'record', id: chain }, values } as const;
      await append(tx, { key, actor: systemActor, at, chain, reseal: true }, [{ ...draft, rowDigests }]);
    }
  }, longWork);
}

/** The values that a baseline's sentence needs about its chain. */
function chainInWords(chain: string): { of: string; party: string; group: string } {
  const codes = new Map(chain.split('+').map((part) => [part.split(':')[0], part.split(':')[1] ?? '']));
  const [party = '', group = ''] = [codes.get('party'), codes.get('group')];
  return { of: party && group ? 'both' : party ? 'party' : group ? 'group' : 'joint', party, group };
}

const columnsName = (line: string) => sha256(line).slice(0, 16);

async function lockHeads(tx: Transaction): Promise<string[]> {
  const heads = await tx.auditHead.findMany({ select: { chain: true } });
  const all = [...heads.map(({ chain }) => chain), ...(await chainsOfInstallation(tx))];
  const chains = [...new Set(all)].sort();
  for (const chain of chains) {
    await tx.auditHead.upsert({
      where: { chain },
      create: { chain, seq: 0, hash: genesis },
      update: { seq: unchanged },
    });
  }
  return chains;
}

async function allDigests(tx: Transaction, tables: Awaited<ReturnType<typeof tablesOf>>): Promise<string[]> {
  const key = auditKey();
  const texts: string[] = [];
  for await (const rows of rowsOf(tx, tables)) {
    const text = digestText(rows.map((row) => ({ sign: 1, ...row, digest: key.rowDigest(row) })));
    if (text !== null) texts.push(text);
  }
  return texts;
}
