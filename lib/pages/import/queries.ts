import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import type { AuditEventDraft } from '@/lib/audit/events';
import { charterToday, workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { lockRoadmaps } from '@/lib/db/lock';
import { decodeText, hasLostLetters } from '@/lib/formats/decode-text';
import { withoutEchoes } from '@/lib/formats/import-cells';
import type { ImportedRow } from '@/lib/formats/import-rows';
import { pastedCells } from '@/lib/formats/pasted-cells';
import { readTable, type SheetKind, type SheetTable } from '@/lib/formats/sheet';
import { countNamed, fieldsByHeading, headLimit } from '@/lib/formats/sheet-headings';
import { readXlsx } from '@/lib/formats/xlsx-reader';
import { actionFile } from '@/lib/meetings/actions/import/columns';
import { writeActionRows } from '@/lib/meetings/actions/import/commands';
import { planActionRows } from '@/lib/meetings/actions/import/queries';
import { organisationFile } from '@/lib/organisations/import/columns';
import { writeOrganisationRows } from '@/lib/organisations/import/commands';
import { planOrganisationRows } from '@/lib/organisations/import/queries';
import { projectFile } from '@/lib/projects/import/columns';
import { writeProjectRows } from '@/lib/projects/import/commands';
import { planProjectRows } from '@/lib/projects/import/queries/plan-rows';
import { type ErrorCode, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { inheritedCells, milestoneFile } from '@/lib/roadmap/import/columns';
import { writeMilestoneRows } from '@/lib/roadmap/import/commands';
import { planMilestoneRows } from '@/lib/roadmap/import/queries';
import { listOf } from './address';
import {
  type ImportBook,
  type ImportFile,
  type ImportLayout,
  type ImportSubject,
  importLimits,
  linesOf,
  readLayout,
  readOutcome,
  shapeOf,
} from './import-file';
import type { ImportProgress } from './schema';

const [deflated, inflated] = [promisify(deflateRaw), promisify(inflateRaw)];

type Tell = (progress: ImportProgress) => void;

/** How the rows of one subject are planned and written. */
interface SubjectRows<Field extends string, Plan extends { row: ImportedRow<Field> }> {
  kind: SheetKind<Field>;
  plan: (
    tx: Transaction,
    actor: Actor,
    rows: SheetTable<Field>['rows'],
    on: { today: CalendarDate; tell: (checked: number) => void; group: string },
  ) => Promise<Plan[]>;
  write: (
    tx: Transaction,
    actor: Actor,
    plans: readonly Plan[],
    on: { today: CalendarDate; tell: (written: number) => void },
  ) => Promise<Result<AuditEventDraft[], Refusal>>;
  /** Holds up others who write what the plan is held against. */
  lock?: (tx: Transaction) => Promise<void>;
  /** Cells that rows take from rows above. */
  inherited?: (rows: SheetTable<Field>['rows']) => { line: number; field: Field; text: string }[];
}

/** The rows of a file, and the function that writes those that are new or changed. */
export interface ImportPlan {
  rows: ImportedRow[];
  write: () => Promise<Result<AuditEventDraft[], Refusal>>;
}

interface Context {
  today: CalendarDate;
  tell?: Tell | undefined;
}

function subject<Field extends string, Plan extends { row: ImportedRow<Field> }>({
  kind: { computed, ...rest },
  plan,
  write,
  lock = async () => {},
  inherited = () => [],
}: SubjectRows<Field, Plan>) {
  // the column of reasons, when wrong rows come back corrected
  const kind = { ...rest, computed: new RegExp(`${computed.source}|^reason$`, 'i') };
  const read = (book: ImportBook, layout: ImportLayout) =>
    readTable(linesOf(book.sheets[layout.sheet]), kind, layout, {
      rows: importLimits.rows,
      from1904: book.from1904,
    });
  return {
    fields: Object.keys(kind.fields),
    dates: kind.dates ?? [],
    known: (cells: readonly string[]) => countNamed(fieldsByHeading(kind.fields)(cells)),
    lock,
    read: (book: ImportBook, layout: ImportLayout): SheetTable<string> => read(book, layout),
    inherited: (book: ImportBook, layout: ImportLayout) => {
      const { rows, columns } = read(book, layout);
      return inherited(rows).flatMap(({ line, field, text }) => {
        const column = columns.find((each) => each.field === field);
        return column ? [{ line, place: column.place, text }] : [];
      });
    },
    plan: async (
      tx: Transaction,
      actor: Actor,
      { book, layout }: { book: ImportBook; layout: ImportLayout },
      { today, tell = () => {} }: Context,
    ): Promise<ImportPlan> => {
      const { rows } = read(book, layout);
      const checked = (done: number) => tell({ step: 'checked', done, of: rows.length });
      const plans = await plan(tx, actor, rows, { today, tell: checked, group: layout.group });
      const count = plans.filter(({ row }) => row.state === 'new' || row.state === 'changed').length;
      const written = (done: number) => tell({ step: 'written', done, of: count });
      return {
        rows: plans.map(({ row }) => ({ ...row, faults: withoutEchoes(row.faults) })),
        write: () => write(tx, actor, plans, { today, tell: written }),
      };
    },
  };
}

const subjects = {
  projects: subject({ kind: projectFile, plan: planProjectRows, write: writeProjectRows }),
  milestones: subject({
    kind: milestoneFile,
    plan: planMilestoneRows,
    write: writeMilestoneRows,
    lock: lockRoadmaps,
    inherited: inheritedCells,
  }),
  organisations: subject({
    kind: organisationFile,
    plan: planOrganisationRows,
    write: writeOrganisationRows,
  }),
  actions: subject({ kind: actionFile, plan: planActionRows, write: writeActionRows }),
} satisfies Record<ImportSubject, unknown>;

/** The group of an import from its code, if the actor may enter it; null for subjects without groups. */
export async function importGroup(actor: Actor, of: ImportSubject, code: unknown) {
  if (of !== 'projects' && of !== 'milestones') return null;
  const groups = await workingGroups(actor);
  return groups.find((group) => group.enterable && group.code === code) ?? null;
}

/** Where the rows of a file are listed. */
export async function listAddress(actor: Actor, { of, layout }: Pick<ImportFile, 'of' | 'layout'>) {
  const group = await importGroup(actor, of, layout.group);
  if (group === null) return listOf[of];
  return `/groups/${group.slug}/${of === 'milestones' ? 'roadmap' : 'projects'}`;
}

/** The fields that the columns of a file can be read as. */
export const fieldsOf = (of: ImportSubject): readonly string[] => subjects[of].fields;

/** Those of them that are dates. */
export const datesOf = (of: ImportSubject): readonly string[] => subjects[of].dates;

/** Reads an uploaded file: a workbook, or text of comma-separated values. Refused where it is hostile or unreadable. */
export async function readUpload(
  of: ImportSubject,
  sent: { bytes: Uint8Array } | { text: string },
): Promise<Result<ImportBook, Refusal>> {
  const field = 'text' in sent ? 'text' : 'file';
  const refusal = (code: ErrorCode) =>
    refused(
      invalid(code, field, { max: code === 'import-too-wide' ? importLimits.columns : importLimits.rows }),
    );
  if ('bytes' in sent && isArchive(sent.bytes)) {
    const read = await readXlsx(sent.bytes, importLimits);
    return read.ok ? checkedBook({ format: 'xlsx', ...read.value }, refusal) : refusal(read.refusal);
  }
  if ('bytes' in sent && sent.bytes.length > 5_000_000) return refusal('file-too-large');
  const text = 'text' in sent ? sent.text : decodeText(sent.bytes);
  if (text === null) return refusal('file-letters');
  if (hasLostLetters(text)) return refusal('lost-letters');
  const { known } = subjects[of];
  const { lines } = pastedCells(text, known, importLimits.rows + headLimit + 1);
  const rows: string[][] = [];
  for (const { line, cells } of lines) {
    if (cells.length > importLimits.columns) return refusal('import-too-wide');
    rows[line - 1] = cells;
  }
  const sheet = { name: '', rows: Array.from(rows, (row) => row ?? []) };
  return checkedBook({ format: 'csv', from1904: false, sheets: [sheet] }, refusal);
}

const isArchive = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

function checkedBook(
  book: ImportBook,
  refusal: (code: ErrorCode) => { ok: false; refusal: Refusal },
): Result<ImportBook, Refusal> {
  if (book.sheets.every((sheet) => linesOf(sheet).length === 0)) return refusal('import-none');
  const tooMany = book.sheets.some((sheet) => linesOf(sheet).length > importLimits.rows + headLimit);
  return tooMany ? refusal('import-too-many') : accepted(book);
}

export const packedBook = async (book: ImportBook): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await deflated(Buffer.from(JSON.stringify(book))));

/** The person's own file; null for another person's, and after it expired. */
export async function findImportFile(
  tx: Transaction,
  { personId }: Pick<Actor, 'personId'>,
  id: string,
): Promise<ImportFile | null> {
  if (personId === null || !/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const row = await tx.importFile.findFirst({
    where: { id, personId, expiresAt: { gt: now() } },
  });
  if (row === null) return null;
  const book = JSON.parse((await inflated(row.cells)).toString()) as ImportBook;
  const of = row.subject as ImportSubject;
  const { layout, isChosen } = readLayout(row.layout);
  const remembered = isChosen ? null : await rememberedLayout(tx, personId, of, book);
  const { name, outcome } = row;
  return {
    id,
    of,
    name,
    book,
    layout: { ...layout, ...remembered },
    remembered: remembered !== null,
    outcome,
  };
}

/** A hash of the headings, by which a choice of columns is found again. */
export const shapeHash = (cells: readonly string[]): string =>
  createHash('sha256').update(shapeOf(cells)).digest('hex');

async function rememberedLayout(
  tx: Transaction,
  personId: string,
  of: ImportSubject,
  { sheets }: ImportBook,
): Promise<Omit<ImportLayout, 'group'> | null> {
  const head = linesOf(sheets[0]).slice(0, headLimit);
  const hashes = new Map(head.map(({ line, cells }) => [shapeHash(cells), line]));
  const known = await tx.importMatching.findMany({
    where: { personId, subject: of, headings: { in: [...hashes.keys()] } },
    orderBy: { matchedAt: 'desc' },
    take: 1,
  });
  const [first] = known;
  if (first === undefined) return null;
  const columns = JSON.parse(first.columns) as ImportLayout['columns'];
  return { sheet: 0, headings: hashes.get(first.headings) ?? 'found', columns, orders: [] };
}

/** The table of a file as it is read. */
export const importTable = ({ of, book, layout }: ImportFile): SheetTable<string> =>
  subjects[of].read(book, layout);

/** The cells that rows of a file take from rows above, by place. */
export const inheritedIn = ({ of, book, layout }: ImportFile) => subjects[of].inherited(book, layout);

/** What an import of the file would do, row by row. */
export const planImport = (
  tx: Transaction,
  actor: Actor,
  file: ImportFile,
  context: Context,
): Promise<ImportPlan> => subjects[file.of].plan(tx, actor, file, context);

/** Locks what a plan of this subject is held against. Call it before planning what will be written. */
export const lockFor = (tx: Transaction, of: ImportSubject): Promise<void> => subjects[of].lock(tx);

/** Names a preview: what each row does, and how the file is read. */
export function printOf({ layout }: ImportFile, rows: readonly ImportedRow[]): string {
  const said = rows.map(({ line, state, code, changes }) => [line, state, code, changes]);
  return createHash('sha256')
    .update(JSON.stringify([layout, said]))
    .digest('hex');
}

/** A file with its preview, computed once per request; null if it is not the actor's. */
export const importPreview = cache(async (actor: Actor, id: string) => {
  const file = await findImportFile(db(), actor, id);
  if (file === null) return null;
  const { rows } = await planImport(db(), actor, file, { today: await charterToday() });
  return { file, table: importTable(file), rows, print: printOf(file, rows) };
});

/** Whether exactly this preview was imported: the same form was sent twice. */
export async function wasRun(actor: Actor, { id, print }: { id: string; print: string }): Promise<boolean> {
  const file = await findImportFile(db(), actor, id);
  return file !== null && readOutcome(file.outcome)?.print === print;
}
