import 'server-only';
import { allChains } from '@/lib/access/compartments';
import { auditKey } from '@/lib/audit/audit-key';
import type { ChainFinding } from '@/lib/audit/chain';
import { type Baseline, type ChainMarks, chainMarks, followChains } from '@/lib/audit/followed-chains';
import { compareHeads, type HeadFinding, type HeadsFile } from '@/lib/audit/heads-file';
import { type Balance, type RowFinding, replay, rowFindings, settle } from '@/lib/audit/row-digests';
import { chainsWithEvents, type StoredEvent } from '@/lib/audit/stored-events';
import type { AuditedTable } from '@/lib/db/audited-columns';
import type { Transaction } from '@/lib/db/client';
import { foreignTriggers } from '@/lib/db/foreign-triggers';
import { rowsOf, tablesLeft, tablesOf } from '@/lib/db/row-changes';
import {
  type AgreementFinding,
  agreementFindings,
  hear,
  type StoredProposal,
  type ToldProposal,
} from './agreement-check';
import { columnsIn } from './baseline-columns';

/** What checking the whole record came to. */
export interface RecordCheck {
  /** Whether nothing was found, and everything could be checked. */
  sound: boolean;
  chains: { chain: string; finding: ChainFinding }[];
  /** From when on rows are checked against events; null where no baseline was taken yet. */
  baseline: Baseline | null;
  /** `unchecked` are the tables whose columns are others now than when the baseline was taken. */
  rows: { checked: number; findings: RowFinding[]; unchecked: string[] };
  agreements: { proposals: number; keys: number; findings: AgreementFinding[] };
  /** Those in the database that are not the program's own. */
  triggers: string[];
}

/**
 * Checks all that this installation holds: every chain and its head, every audited row against the events since the
 * last baseline, every frozen content against its hash, every key against its event. Nothing is written.
 * @param tx what is read: a snapshot, or a transaction with what it has written
 * @param columns which are compared: those that the program audits, or those that the baseline was taken of
 */
export async function checkRecord(
  tx: Transaction,
  columns: 'program' | 'baseline' = 'program',
): Promise<RecordCheck> {
  const marks = await chainMarks(tx);
  const baseline = lastBaseline(marks);
  const told = new Map<string, ToldProposal>();
  const rows = baseline && replaying(tx, marks, baseline, columns);
  const chains = await followChains(tx, marks, await chainsToFollow(tx, marks, baseline), (event) => {
    hear(told, event);
    rows?.visit(event);
  });
  const missing = (baseline?.chains ?? []).filter((name) => chains.every(({ chain }) => chain !== name));
  const check = {
    chains: [
      ...chains.map(({ chain, finding }) => ({ chain, finding })),
      ...missing.map((chain) => ({ chain, finding: { kind: 'missing' as const, seq: 1 } })),
    ],
    baseline,
    rows: rows ? await rows.result() : { checked: 0, findings: [], unchecked: [] },
    agreements: await checkAgreements(tx, told),
    triggers: columns === 'program' ? await foreignTriggers(tx) : [],
  };
  return { sound: baseline !== null && isSealable(check) && check.rows.unchecked.length === 0, ...check };
}

/** Whether nothing was found that a baseline would cover up. */
export function isSealable({ chains, rows, agreements, triggers }: Omit<RecordCheck, 'sound'>): boolean {
  const found = [...rows.findings, ...agreements.findings, ...triggers];
  return found.length === 0 && chains.every(({ finding }) => finding.kind === 'sound');
}

/** The last baseline that was taken; null where none was. */
export async function presentBaseline(tx: Transaction): Promise<Baseline | null> {
  return lastBaseline(await chainMarks(tx));
}

/** That of the joint chain, which every other chain holds too. */
const lastBaseline = ({ baselines }: ChainMarks) =>
  baselines.findLast(({ chain }) => chain === 'joint') ?? null;

/** Every chain that this installation has or may have. */
export async function chainsOfInstallation(tx: Transaction): Promise<string[]> {
  const parties = await tx.party.findMany({ select: { code: true } });
  const groups = await tx.workingGroup.findMany({ where: { restricted: true }, select: { code: true } });
  const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);
  return allChains(codes(parties), codes(groups)).sort();
}

async function chainsToFollow(
  tx: Transaction,
  { heads }: ChainMarks,
  baseline: Baseline | null,
): Promise<string[]> {
  const withHeads = heads.map(({ chain }) => chain);
  return [...new Set([...withHeads, ...(await chainsWithEvents(tx)), ...(baseline?.chains ?? [])])].sort();
}

/** Replays events from a baseline on, each chain from its own place, and holds the rows that stand against them. */
function replaying(
  tx: Transaction,
  { baselines }: ChainMarks,
  baseline: Baseline,
  from: 'program' | 'baseline',
) {
  const own = baselines.filter(({ id }) => id === baseline.id);
  const begins = new Map(own.map(({ chain, seq }) => [chain, seq]));
  const balance: Balance = new Map();
  let columns: readonly AuditedTable[] = [];
  return {
    visit({ chain, seq, rowDigests }: StoredEvent) {
      if (rowDigests === null || seq < (begins.get(chain) ?? 1)) return;
      if (chain === 'joint' && seq === baseline.seq) columns = columnsIn(rowDigests);
      replay(balance, rowDigests);
    },
    async result(): Promise<RecordCheck['rows']> {
      const present = from === 'program' ? await tablesOf(tx) : await tablesLeft(tx, columns);
      const same = new Set(present.map((table) => JSON.stringify(table)));
      const known = columns.filter((table) => same.has(JSON.stringify(table)));
      const checked = await settleRows(tx, known, balance);
      const models = new Set(known.map(({ model }) => model));
      const others = [...columns, ...present].map(({ model }) => model);
      return {
        checked,
        findings: rowFindings(balance).filter(({ model }) => models.has(model)),
        unchecked: [...new Set(others.filter((model) => !models.has(model)))],
      };
    },
  };
}

/** Takes the rows that stand out of the balance; how many they are. */
async function settleRows(tx: Transaction, tables: readonly AuditedTable[], balance: Balance) {
  const key = auditKey();
  let checked = 0;
  for await (const rows of rowsOf(tx, tables)) {
    for (const row of rows) settle(balance, { model: row.model, key: row.key, digest: key.rowDigest(row) });
    checked += rows.length;
  }
  return checked;
}

async function checkAgreements(
  tx: Transaction,
  told: ReadonlyMap<string, ToldProposal>,
): Promise<RecordCheck['agreements']> {
  const keys = new Map<string, StoredProposal['keys'][number][]>();
  for (const { proposalId, ...key } of await tx.proposalKey.findMany({
    select: { proposalId: true, partyCode: true, day: true, instrumentReference: true },
  })) {
    keys.set(proposalId, [...(keys.get(proposalId) ?? []), key]);
  }
  const there = new Set<string>();
  const findings: AgreementFinding[] = [];
  for await (const proposals of storedProposals(tx)) {
    for (const row of proposals) {
      there.add(row.id);
      findings.push(...agreementFindings({ ...row, keys: keys.get(row.id) ?? [] }, told.get(row.id)));
    }
  }
  const gone = [...told.keys()].filter((proposal) => !there.has(proposal));
  findings.push(...gone.map((proposal) => ({ kind: 'proposal-missing' as const, proposal })));
  return { proposals: there.size, keys: [...keys.values()].flat().length, findings };
}

const proposalsAtOnce = 100;

/** Proposals in batches, as text: what no column should hold is found so, and does not fail. */
async function* storedProposals(tx: Transaction): AsyncGenerator<Omit<StoredProposal, 'keys'>[], undefined> {
  for (let after = ''; ; ) {
    const rows = await tx.$queryRaw<Omit<StoredProposal, 'keys'>[]>`
      SELECT "id", CAST("content" AS TEXT) AS "content", "canonical", "sha256", CAST("state" AS TEXT) AS "state",
        "agreedOn"
      FROM "Proposal" WHERE "id" > ${after} ORDER BY "id" LIMIT ${proposalsAtOnce}`;
    yield rows;
    if (rows.length < proposalsAtOnce) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Holds heads that somebody kept against the record as it stands. */
export async function checkHeads(tx: Transaction, kept: HeadsFile): Promise<HeadFinding[]> {
  const hashes = new Map<string, string>();
  for (const { chain, seq } of kept.heads) {
    const where = { chain_seq: { chain, seq } };
    const event = await tx.auditEvent.findUnique({ where, select: { hash: true } });
    if (event !== null) hashes.set(`${chain} ${seq}`, event.hash);
  }
  return compareHeads(kept, (chain, seq) => hashes.get(`${chain} ${seq}`) ?? null);
}
