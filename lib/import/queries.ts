import 'server-only';
import type { z } from 'zod';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { charterToday } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { settledContent } from '@/lib/project-record/commands';
import { mayWriteProject } from '@/lib/projects/policy';
import { leadGroupSelect, projectsTitled } from '@/lib/projects/queries';
import { createProjectSchema } from '@/lib/projects/schema';
import { sameKey } from '@/lib/projects/search-key';
import { type FieldError, fieldErrors, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { type ImportColumn, type ImportRow, importColumns, readProjectSheet } from './project-rows';
import { type ImportFault, rowInput } from './row-input';
import { importLimit, importProjectsSchema } from './schema';

/** A row that can be logged as it stands, or what is wrong with it. */
export interface ReadRow {
  row: ImportRow;
  input: z.output<typeof createProjectSchema> | null;
  faults: ImportFault[];
}

type LeadGroups = Awaited<ReturnType<typeof leadGroups>>;

/** The groups that the actor may see into, with those among them in which they may log a project today. */
async function leadGroups(tx: Transaction, actor: Actor, today: CalendarDate) {
  const rows = await tx.workingGroup.findMany({
    where: enterableGroups(actor),
    select: { ...leadGroupSelect, name: true },
    orderBy: { position: 'asc' },
  });
  const leads = rows.filter(
    ({ code, retiredOn }) => mayWriteProject(actor, code) && (retiredOn === null || retiredOn > today),
  );
  return { rows, leads };
}

/** Every row of a paste, read and held against what a single project must satisfy. Nothing is written. */
export async function readImport(
  tx: Transaction,
  actor: Actor,
  text: string,
  today: CalendarDate,
): Promise<{ rows: ReadRow[]; unread: string[]; groups: LeadGroups['leads'] }> {
  const [{ rows: groups, leads }, provisions] = await Promise.all([
    leadGroups(tx, actor, today),
    tx.provision.findMany({ select: { code: true } }),
  ]);
  const choices = {
    groups,
    leads: leads.map(({ code }) => code),
    provisions: provisions.map(({ code }) => code),
    party: partyOf(actor),
  };
  const rows: ReadRow[] = [];
  const sheet = readProjectSheet(text);
  for (const row of sheet.rows.slice(0, importLimit + 1)) {
    const { input, faults } = rowInput(row, choices);
    const parsed = createProjectSchema.safeParse(input);
    const errors = parsed.success ? await unsettled(tx, actor, parsed.data) : fieldErrors(parsed.error);
    const more = errors
      .map((error) => faultOf(row, error, input))
      .filter(({ column }) => !faults.some((fault) => fault.column === column));
    const all = [...faults, ...more];
    rows.push({ row, input: parsed.success && all.length === 0 ? parsed.data : null, faults: all });
  }
  return { rows, unread: sheet.unread, groups: leads };
}

/** What the register cannot complete: an organisation of which only a name is given that it does not know. */
async function unsettled(
  tx: Transaction,
  actor: Actor,
  input: z.output<typeof createProjectSchema>,
): Promise<FieldError[]> {
  if (input.organisations.every(({ home }) => home !== '')) return [];
  const settled = await settledContent(tx, actor, input);
  return settled.ok || settled.refusal.kind !== 'invalid' ? [] : settled.refusal.errors;
}

/** A fault of the schema, under the column that its field came from. */
function faultOf(
  row: ImportRow,
  { field, code, values }: FieldError,
  input: Record<string, unknown>,
): ImportFault {
  const [head = '', index = ''] = field.split('.');
  const list: unknown = input[head];
  const entry: unknown = Array.isArray(list) ? list[Number(index)] : null;
  const kind =
    head === 'funding' && typeof entry === 'object' && entry && 'kind' in entry ? entry.kind : head;
  const column: ImportColumn = importColumns.find((each) => each === kind) ?? 'title';
  return { line: row.line, column, code, values: { ...values, cell: row[column].slice(0, 60) } };
}

/** A row of a paste, and what else has its title: the code of a project of the group, or a line of the paste. */
export interface PreviewedRow extends ReadRow {
  twin: { code: string } | { line: number } | null;
}

/**
 * What an import would log, without logging it, with everything that is wrong, every likely duplicate, and the
 * columns that it would not read.
 */
export async function previewImport(
  actor: Actor,
  input: unknown,
): Promise<Result<{ rows: PreviewedRow[]; unread: string[]; faults: number }, Refusal>> {
  const parsed = importProjectsSchema.safeParse(input);
  if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
  const { rows, unread } = await readImport(db(), actor, parsed.data.text, await charterToday());
  const refusal = countRefusal(rows.length);
  if (refusal) return refused(refusal);
  const twins = await twinCodes(actor, rows);
  const first = new Map<string, number>();
  const previewed = rows.map((read): PreviewedRow => {
    const { row, input } = read;
    if (row.title === '') return { ...read, twin: null };
    const key = twinKey(row.title, input?.group ?? row.group);
    const [code, line] = [twins.get(key), first.get(key)];
    if (line === undefined) first.set(key, row.line);
    return { ...read, twin: code !== undefined ? { code } : line !== undefined ? { line } : null };
  });
  return accepted({
    rows: previewed,
    unread,
    faults: rows.reduce((sum, { faults }) => sum + faults.length, 0),
  });
}

/** Why a paste of so many rows is not looked at. */
export function countRefusal(rows: number): Refusal | null {
  const code = rows === 0 ? 'import-none' : rows > importLimit ? 'import-too-many' : null;
  return code && { kind: 'invalid', errors: [{ field: 'text', code, values: { max: importLimit } }] };
}

const twinKey = (title: string, group: string) => `${group} ${sameKey(title)}`;

/** The codes of projects that have these titles in these groups; '' for one that has none. */
async function twinCodes(actor: Actor, rows: readonly ReadRow[]): Promise<ReadonlyMap<string, string>> {
  const groups = [...new Set(rows.flatMap(({ input }) => input?.group ?? []))];
  const titles = rows.flatMap(({ row, input }) => (input === null ? [] : row.title));
  const found = await projectsTitled(db(), actor, titles, groups);
  return new Map(found.map(({ title, groupCode, code }) => [twinKey(title, groupCode), code ?? '']));
}
