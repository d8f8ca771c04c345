import 'server-only';
import type { z } from 'zod';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { charterToday } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { sizeRefusal } from '@/lib/formats/chosen-rows';
import { type Sheet, sheetLimit } from '@/lib/formats/sheet';
import { layoutOf, sheetSchema } from '@/lib/formats/sheet-schema';
import { mayWriteProject } from '@/lib/projects/policy';
import { leadGroupSelect, projectsTitled } from '@/lib/projects/queries';
import { settledContent } from '@/lib/projects/record/commands';
import { createProjectSchema } from '@/lib/projects/schema';
import { type FieldError, fieldErrors, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { sameKey } from '@/lib/search/search-key';
import { type ImportColumn, type ImportRow, importColumns, readProjectSheet } from './project-rows';
import { type ImportFault, rowInput } from './row-input';

/** A row with the project to log, or with its faults. */
export interface ReadRow {
  row: ImportRow;
  input: z.output<typeof createProjectSchema> | null;
  faults: ImportFault[];
}

type LeadGroups = Awaited<ReturnType<typeof leadGroups>>;

/** The groups that the actor may enter, and those of them that may lead a project logged today. */
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

/** What rows of projects are read against, and the groups that may lead one. */
export async function importChoices(tx: Transaction, actor: Actor, today: CalendarDate) {
  const [{ rows: groups, leads }, provisions, parties] = await Promise.all([
    leadGroups(tx, actor, today),
    tx.provision.findMany({ select: { code: true } }),
    tx.party.findMany({ select: { code: true, name: true, formalName: true } }),
  ]);
  const choices = {
    groups,
    parties,
    party: partyOf(actor),
    leads: leads.map(({ code }) => code),
    provisions: provisions.map(({ code }) => code),
  };
  return { choices, leads };
}

/** Reads every row of a sheet and validates it as a single project is. Writes nothing. */
export async function readImport(
  tx: Transaction,
  actor: Actor,
  input: z.output<typeof sheetSchema>,
  today: CalendarDate,
): Promise<{ sheet: Sheet<ImportColumn>; rows: ReadRow[]; groups: LeadGroups['leads'] }> {
  const { choices, leads } = await importChoices(tx, actor, today);
  const rows: ReadRow[] = [];
  const sheet = readProjectSheet(input.text, layoutOf(input));
  for (const sheetRow of sheet.rows.slice(0, sheetLimit)) {
    const { row, input: typed, faults } = rowInput(sheetRow, choices);
    const parsed = createProjectSchema.safeParse(typed);
    const errors = parsed.success ? await unsettled(tx, actor, parsed.data) : fieldErrors(parsed.error);
    const more = errors
      .map((error) => faultOf(row, error, typed))
      .filter(({ column }) => !faults.some((fault) => fault.column === column));
    const all = [...faults, ...more];
    rows.push({ row, input: parsed.success && all.length === 0 ? parsed.data : null, faults: all });
  }
  return { sheet, rows, groups: leads };
}

/** Faults of organisations given by name only that the register does not know. */
async function unsettled(
  tx: Transaction,
  actor: Actor,
  input: z.output<typeof createProjectSchema>,
): Promise<FieldError[]> {
  if (input.organisations.every(({ home }) => home !== '')) return [];
  const settled = await settledContent(tx, actor, input);
  return settled.ok || settled.refusal.kind !== 'invalid' ? [] : settled.refusal.errors;
}

/** Moves a fault of the schema to the column that its field came from. */
export function faultOf(
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

/** A row, and a project with the same title: one in the group (by code), or an earlier line of the sheet. */
export interface PreviewedRow extends ReadRow {
  twin: { code: string } | { line: number } | null;
}

/** The preview of an import: how the sheet is read, its rows, their faults and likely duplicates. */
export interface ImportPreview {
  sheet: Sheet<ImportColumn>;
  rows: PreviewedRow[];
}

export async function previewImport(actor: Actor, input: unknown): Promise<Result<ImportPreview, Refusal>> {
  const parsed = sheetSchema.safeParse(input);
  if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
  const { sheet, rows } = await readImport(db(), actor, parsed.data, await charterToday());
  const refusal = sizeRefusal(sheet);
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
  return accepted({ sheet, rows: previewed });
}

const twinKey = (title: string, group: string) => `${group} ${sameKey(title)}`;

/** The codes of projects with these titles in these groups; '' for one without a code. */
async function twinCodes(actor: Actor, rows: readonly ReadRow[]): Promise<ReadonlyMap<string, string>> {
  const groups = [...new Set(rows.flatMap(({ input }) => input?.group ?? []))];
  const titles = rows.flatMap(({ row, input }) => (input === null ? [] : row.title));
  const found = await projectsTitled(db(), actor, titles, groups);
  return new Map(found.map(({ title, groupCode, code }) => [twinKey(title, groupCode), code ?? '']));
}
