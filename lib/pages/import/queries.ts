import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { charterToday, workingGroups } from '@/lib/charter/queries';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { decodeText, hasLostLetters } from '@/lib/formats/decode-text';
import type { ImportedRow } from '@/lib/formats/import-rows';
import { pastedCells } from '@/lib/formats/pasted-cells';
import type { SheetTable } from '@/lib/formats/sheet';
import { headLimit } from '@/lib/formats/sheet-headings';
import { readXlsx } from '@/lib/formats/xlsx-reader';
import { type Context, type ImportPlan, subjects } from '@/lib/pages/import/subjects/queries';
import { type ErrorCode, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
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

const [deflated, inflated] = [promisify(deflateRaw), promisify(inflateRaw)];

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
  if ('bytes' in sent && isOtherDocument(sent.bytes)) return refusal('file-workbook');
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

/** Whether the file is a PDF, or a document of Office before 2007 such as an .xls. */
const isOtherDocument = (bytes: Uint8Array) =>
  [
    [0x25, 0x50, 0x44, 0x46],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((start) => start.every((byte, at) => bytes[at] === byte));

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
