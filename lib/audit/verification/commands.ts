import 'server-only';
import { randomUUID } from 'node:crypto';
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

/** Why nothing may be recorded: the key that the record was sealed with is not there, is another, or none can be made. */
export type KeyRefusal = { kind: 'missing' | 'another' } | { kind: 'not-made'; detail: string };

/** Sees to it that the key of the record is there: one is made where the record was never sealed. */
export async function ensureKey(): Promise<KeyRefusal | null> {
  const sealed = await snapshot(async (tx) => ((await hasCodes(tx)) ? chainMarks(tx) : null));
  const key = presentAuditKey();
  if (sealed === null) return key === null ? makeKey() : null;
  if (key === null) return { kind: 'missing' };
  return madeWith(key, sealed) ? null : { kind: 'another' };
}

/** Whether any head has a code: those of an older program have none, and before it was migrated no place for one. */
async function hasCodes(tx: Transaction): Promise<boolean> {
  const heads = await tx.$queryRawUnsafe<{ mac?: string }[]>('SELECT * FROM "AuditHead"');
  return heads.some(({ mac = '' }) => mac !== '');
}

/** Whether the last baseline names this key; where none is left, whether any head was written with it. */
function madeWith(key: AuditKey, { heads, baselines }: ChainMarks): boolean {
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

/** Checks a database before it is migrated; null where it was never sealed. */
export async function checkBeforeMigrating(): Promise<RecordCheck | null> {
  return snapshot(async (tx) => ((await hasCodes(tx)) ? checkRecord(tx, 'baseline') : null));
}

/**
 * Sees to it, at the start, that the record is sealed: the first baseline of a new installation or of an older
 * program's, and another after migrations, for a new group, or where other columns are audited. What is not sound is
 * not sealed: the earlier baseline stays.
 * @param migrated what was found before the migrations that were applied now; undefined where none were
 * @returns what was found where it stands in the way of a baseline that is due, else null
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

/** Takes a baseline whatever is found: an operator's own act, after a repair or where the key was lost. */
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
 * Seals every chain with one baseline, which holds the digest of every audited row. Heads are taken first: nobody
 * records an act meanwhile. Of several instances at once the first one does it.
 */
async function takeBaseline(last: Baseline | null, why: 'first' | 'update' | 'operator'): Promise<void> {
  await transaction(async (tx) => {
    const chains = await takeHeads(tx);
    if ((await presentBaseline(tx))?.id !== last?.id) return;
    const key = auditKey();
    const tables = await tablesOf(tx);
    const columns = columnsLine(tables);
    const rows = await allDigests(tx, tables);
    const baseline = {
      baseline: randomUUID(),
      chains: chains.join(' '),
      key: key.name,
      columns: columnsName(columns),
    };
    const at = now();
    for (const chain of chains) {
      const values = { ...baseline, why, ...chainInWords(chain) };
      const rowDigests = chain === 'joint' ? [columns, ...rows].join('\n') : null;
      const draft = { type: 'record.baseline', subject: { type: 'record', id: chain }, values } as const;
      await append(tx, { key, actor: systemActor, at, chain, begins: true }, [{ ...draft, rowDigests }]);
    }
  }, longWork);
}

/** What the sentence of a baseline says of its chain. */
function chainInWords(chain: string): { of: string; party: string; group: string } {
  const codes = new Map(chain.split('+').map((part) => [part.split(':')[0], part.split(':')[1] ?? '']));
  const [party = '', group = ''] = [codes.get('party'), codes.get('group')];
  return { of: party && group ? 'both' : party ? 'party' : group ? 'group' : 'joint', party, group };
}

const columnsName = (line: string) => sha256(line).slice(0, 16);

async function takeHeads(tx: Transaction): Promise<string[]> {
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
