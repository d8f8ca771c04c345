import 'server-only';
import { addDays } from 'date-fns';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { command, personalCommand } from '@/lib/command';
import { now } from '@/lib/dates/clock';
import { db, type Transaction } from '@/lib/db/client';
import { countStates, type ImportedRow, writtenState } from '@/lib/formats/import-rows';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { linesOf, readLayout } from './import-file';
import { findImportFile, importTable, lockFor, packedBook, planImport, printOf, shapeHash } from './queries';
import { layoutSchema, runSchema, uploadSchema } from './schema';

/** How long a file is kept after it was uploaded. */
const daysKept = 7;
const maxFiles = 20;

/** Removes the files that expired, of everybody. */
export async function removeExpiredImports(tx: Transaction = db()): Promise<void> {
  await tx.importFile.deleteMany({ where: { expiresAt: { lte: now() } } });
}

/** Keeps an uploaded file for its preview, and forgets those that expired. */
export const uploadImport = personalCommand({
  name: 'import.upload',
  schema: uploadSchema,
  run: async ({ tx, personId, input: { of, name, book, group } }) => {
    const at = now();
    await removeExpiredImports(tx);
    const own = await tx.importFile.findMany({
      where: { personId },
      select: { id: true },
      orderBy: { uploadedAt: 'desc' },
      skip: maxFiles - 1,
      take: 100,
    });
    await tx.importFile.deleteMany({ where: { id: { in: own.map(({ id }) => id) } } });
    const layout = group === '' ? '' : JSON.stringify({ group });
    const data = { personId, subject: of, name, layout, cells: await packedBook(book), uploadedAt: at };
    const { id } = await tx.importFile.create({
      data: { ...data, expiresAt: addDays(at, daysKept) },
      select: { id: true },
    });
    return accepted({ id });
  },
});

/** Stores how to read a file, and remembers its columns for the next file with these headings. */
export const chooseLayout = personalCommand({
  name: 'import.choose-layout',
  schema: layoutSchema,
  run: async ({ tx, personId, input: { id, sheet, headings, columns } }) => {
    const row = await tx.importFile.findFirst({
      where: { id, personId },
      select: { subject: true, layout: true },
    });
    if (row === null) return refused({ kind: 'not-found' });
    const chosen = columns
      .filter(({ field, proposed }) => field !== proposed)
      .map(({ place, heading, field }) => ({ place, heading, field }));
    const orders = columns.flatMap(({ place, order }) => (order === '' ? [] : [{ place, order }]));
    const { group } = readLayout(row.layout).layout;
    const layout = JSON.stringify({ sheet, group, headings, columns: chosen, orders });
    await tx.importFile.update({ where: { id }, data: { layout } });
    const file = await findImportFile(tx, { personId }, id);
    const line = file && importTable(file).headings;
    const cells = linesOf(file?.book.sheets[sheet]).find((each) => each.line === line)?.cells;
    if (cells && columns.length > 0) {
      const key = { personId, subject: row.subject, headings: shapeHash(cells) };
      const matched = { columns: JSON.stringify(chosen), matchedAt: now() };
      await tx.importMatching.upsert({
        where: { personId_subject_headings: key },
        create: { ...key, ...matched },
        update: matched,
      });
    }
    return accepted({ id });
  },
});

// 10,000 rows on a machine that is busy with something else
const timeout = 300_000;

/**
 * Writes the new and the changed rows of a file in one transaction, exactly as they were previewed, and those held ones
 * that the reader means: refused if the preview would be another by now (docs/domain.md#import).
 */
export const runImport = command({
  name: 'import.run',
  attempt: mayWorkSomewhere,
  schema: runSchema,
  timeout,
  load: (tx, actor, { id }) => findImportFile(tx, actor, id),
  may: mayWorkSomewhere,
  run: async ({ tx, actor, input: { id, print, meant, tell }, row: file, today, now: at }) => {
    // the same form sent twice waits here for the first
    await tx.importFile.updateMany({ where: { id }, data: { importedAt: at } });
    await lockFor(tx, file.of);
    const { rows, write } = await planImport(tx, actor, file, { today, tell });
    if (printOf(file, rows) !== print) return refused(invalid('import-changed'));
    const isMeant = ({ line }: ImportedRow) => meant.includes('all') || meant.includes(line);
    const written = await write(isMeant);
    if (!written.ok) return written;
    const [first, ...more] = written.value;
    if (first === undefined) {
      const holds = rows.some(({ state }) => state === 'held');
      return refused(invalid(holds ? 'import-unticked' : 'import-nothing'));
    }
    const counts = countStates(rows.map((row) => (isMeant(row) ? { state: writtenState(row) } : row)));
    const outcome = JSON.stringify({ ...counts, print });
    await tx.importFile.update({ where: { id }, data: { importedAt: at, outcome } });
    return accepted({ value: { id, of: file.of, counts }, events: [first, ...more] });
  },
});
