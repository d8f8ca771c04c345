import 'server-only';
import { allChains } from '@/lib/access/compartments';
import { auditKey } from '@/lib/audit/audit-key';
import type { ChainFinding } from '@/lib/audit/chain';
import { type Baseline, type ChainMarks, chainMarks, followChains } from '@/lib/audit/followed-chains';
import { compareHeads, type HeadFinding, type HeadsFile } from '@/lib/audit/heads-file';
import {
  applyDigests,
  type Balance,
  type RowFinding,
  rowFindings,
  subtractRow,
} from '@/lib/audit/row-digests';
import { chainsWithEvents, type StoredEvent } from '@/lib/audit/stored-events';
import type { AuditedTable } from '@/lib/db/audited-columns';
import type { Transaction } from '@/lib/db/client';
import { foreignTriggers } from '@/lib/db/foreign-triggers';
import { rowsOf, tablesLeft, tablesOf } from '@/lib/db/row-changes';
import {
  type AgreementFinding,
  agreementFindings,
  applyEvent,
  type RecordedProposal,
  type StoredProposal,
} from './agreement-check';
import { columnsIn } from './baseline-columns';
import { contentFindings, fileFindings, type ReportFinding } from './report-check';
import { type StoredText, type TextFinding, textFindings } from './text-check';

/** The result of checking the whole record. */
export interface RecordCheck {
  /** Whether everything was checked and nothing was found. */
  sound: boolean;
  chains: { chain: string; finding: ChainFinding }[];
  /** The baseline from which on rows are checked against events; null if there is none. */
  baseline: Baseline | null;
  /** `unchecked` are the tables whose columns have changed since the baseline. */
  rows: { checked: number; findings: RowFinding[]; unchecked: string[] };
  agreements: { proposals: number; keys: number; findings: AgreementFinding[] };
  reports: { reports: number; files: number; findings: ReportFinding[] };
  /** Texts of meetings: endorsed ones, agreed minutes, and the parts of restricted groups. */
  texts: { texts: number; findings: TextFinding[] };
  /** Triggers in the database that are not the app's own. */
  triggers: string[];
}

/**
 * Checks the whole record: every chain and its head, every audited row against the events since the last baseline,
 * every frozen content against its hash, and every key against its event. Writes nothing.
 * @param tx a snapshot, or a transaction, whose own writes are then checked too
 * @param columns compares the columns that the app audits now, or those that the baseline covers
 */
export async function checkRecord(
  tx: Transaction,
  columns: 'program' | 'baseline' = 'program',
): Promise<RecordCheck> {
  const marks = await chainMarks(tx);
  const baseline = lastBaseline(marks);
  const recorded = new Map<string, RecordedProposal>();
  const rows = baseline && rowCheck(tx, marks, baseline, columns);
  const chains = await followChains(tx, marks, await chainsToFollow(tx, marks, baseline), (event) => {
    applyEvent(recorded, event);
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
    agreements: await checkAgreements(tx, recorded),
    reports: await checkReports(tx),
    texts: await checkTexts(tx),
    triggers: columns === 'program' ? await foreignTriggers(tx) : [],
  };
  return { sound: baseline !== null && isSealable(check) && check.rows.unchecked.length === 0, ...check };
}

/** Whether nothing was found that a new baseline would hide. */
export function isSealable(check: Omit<RecordCheck, 'sound'>): boolean {
  const { chains, rows, agreements, reports, texts, triggers } = check;
  const checked = [rows, agreements, reports, texts];
  const found = [...checked.flatMap(({ findings }): unknown[] => findings), ...triggers];
  return found.length === 0 && chains.every(({ finding }) => finding.kind === 'sound');
}

/** The last baseline, or null. */
export async function presentBaseline(tx: Transaction): Promise<Baseline | null> {
  return lastBaseline(await chainMarks(tx));
}

/** The last one in the joint chain, because every baseline covers that chain. */
const lastBaseline = ({ baselines }: ChainMarks) =>
  baselines.findLast(({ chain }) => chain === 'joint') ?? null;

/** The names of all chains that this installation can have, sorted. */
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

/** Applies the digests of each chain's events from the baseline on, then compares them with the present rows. */
function rowCheck(
  tx: Transaction,
  { baselines }: ChainMarks,
  baseline: Baseline,
  from: 'program' | 'baseline',
) {
  const own = baselines.filter(({ id }) => id === baseline.id);
  const firstSeqs = new Map(own.map(({ chain, seq }) => [chain, seq]));
  const balance: Balance = new Map();
  let columns: readonly AuditedTable[] = [];
  return {
    visit({ chain, seq, rowDigests }: StoredEvent) {
      if (rowDigests === null || seq < (firstSeqs.get(chain) ?? 1)) return;
      if (chain === 'joint' && seq === baseline.seq) columns = columnsIn(rowDigests);
      applyDigests(balance, rowDigests);
    },
    async result(): Promise<RecordCheck['rows']> {
      const present = from === 'program' ? await tablesOf(tx) : await tablesLeft(tx, columns);
      const same = new Set(present.map((table) => JSON.stringify(table)));
      const known = columns.filter((table) => same.has(JSON.stringify(table)));
      const checked = await subtractRows(tx, known, balance);
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

/** Subtracts all present rows from the balance. Gives their number. */
async function subtractRows(tx: Transaction, tables: readonly AuditedTable[], balance: Balance) {
  const key = auditKey();
  let checked = 0;
  for await (const rows of rowsOf(tx, tables)) {
    for (const row of rows)
      subtractRow(balance, { model: row.model, key: row.key, digest: key.rowDigest(row) });
    checked += rows.length;
  }
  return checked;
}

async function checkAgreements(
  tx: Transaction,
  recorded: ReadonlyMap<string, RecordedProposal>,
): Promise<RecordCheck['agreements']> {
  const keys = new Map<string, StoredProposal['keys'][number][]>();
  for (const { proposalId, ...key } of await tx.proposalKey.findMany({
    select: { proposalId: true, partyCode: true, day: true, instrumentReference: true },
  })) {
    keys.set(proposalId, [...(keys.get(proposalId) ?? []), key]);
  }
  const stored = new Set<string>();
  const findings: AgreementFinding[] = [];
  for await (const proposals of storedProposals(tx)) {
    for (const row of proposals) {
      stored.add(row.id);
      findings.push(...agreementFindings({ ...row, keys: keys.get(row.id) ?? [] }, recorded.get(row.id)));
    }
  }
  const gone = [...recorded.keys()].filter((proposal) => !stored.has(proposal));
  findings.push(...gone.map((proposal) => ({ kind: 'proposal-missing' as const, proposal })));
  return { proposals: stored.size, keys: [...keys.values()].flat().length, findings };
}

/** Checks every issued report and its files, one file in memory at a time. */
async function checkReports(tx: Transaction): Promise<RecordCheck['reports']> {
  const reports = await tx.issuedReport.findMany({
    orderBy: { number: 'asc' },
    select: { id: true, canonical: true, hash: true },
  });
  const findings = reports.flatMap(contentFindings);
  const files = await tx.issuedFile.findMany({
    orderBy: [{ reportId: 'asc' }, { partyCode: 'asc' }, { format: 'asc' }],
    select: { reportId: true, partyCode: true, format: true },
  });
  for (const key of files) {
    const file = await tx.issuedFile.findUniqueOrThrow({ where: { reportId_partyCode_format: key } });
    findings.push(...fileFindings(file));
  }
  return { reports: reports.length, files: files.length, findings };
}

const batchSize = 100;

/** Compares every frozen text of a meeting with its hash. */
async function checkTexts(tx: Transaction): Promise<RecordCheck['texts']> {
  let texts = 0;
  const findings: TextFinding[] = [];
  for await (const stored of storedTexts(tx)) {
    texts += stored.length;
    findings.push(...stored.flatMap(textFindings));
  }
  return { texts, findings };
}

/** Frozen texts in batches, as text for the same reason as proposals. */
async function* storedTexts(tx: Transaction): AsyncGenerator<StoredText[], undefined> {
  for (let [after, of] = ['', '']; ; ) {
    const rows = await tx.$queryRaw<StoredText[]>`
      SELECT * FROM (
        SELECT 'Endorsement' AS "table", "id", CAST("content" AS TEXT) AS "content", "hash", NULL AS "salt"
          FROM "Endorsement"
        UNION ALL SELECT 'MinutesVersion', "id", CAST("content" AS TEXT), "hash", NULL FROM "MinutesVersion"
        UNION ALL SELECT 'RestrictedPart', "id", CAST("content" AS TEXT), "hash", "salt" FROM "RestrictedPart"
      ) "text" WHERE "table" > ${of} OR ("table" = ${of} AND "id" > ${after}) ORDER BY "table", "id" LIMIT ${batchSize}`;
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return;
    [of, after] = [last.table, last.id];
  }
}

/** Proposals in batches, read as text, so that a value that somebody tampered with is reported and does not throw. */
async function* storedProposals(tx: Transaction): AsyncGenerator<Omit<StoredProposal, 'keys'>[], undefined> {
  for (let after = ''; ; ) {
    const rows = await tx.$queryRaw<Omit<StoredProposal, 'keys'>[]>`
      SELECT "id", CAST("content" AS TEXT) AS "content", "canonical", "sha256", CAST("state" AS TEXT) AS "state",
        "agreedOn"
      FROM "Proposal" WHERE "id" > ${after} ORDER BY "id" LIMIT ${batchSize}`;
    yield rows;
    if (rows.length < batchSize) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Compares saved heads with the record. */
export async function checkHeads(tx: Transaction, saved: HeadsFile): Promise<HeadFinding[]> {
  const hashes = new Map<string, string>();
  for (const { chain, seq } of saved.heads) {
    const where = { chain_seq: { chain, seq } };
    const event = await tx.auditEvent.findUnique({ where, select: { hash: true } });
    if (event !== null) hashes.set(`${chain} ${seq}`, event.hash);
  }
  return compareHeads(saved, (chain, seq) => hashes.get(`${chain} ${seq}`) ?? null);
}
