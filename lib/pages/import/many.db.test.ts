import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { databaseWithCast } from '@/testing/charter';
import { runImport, uploadImport } from './commands';
import { importPreview, readUpload } from './queries';

const people = await databaseWithCast();

test('600 rows are imported in one transaction, and say how far they are', { timeout: 60_000 }, async () => {
  const count = 600;
  const rows = Array.from({ length: count }, (_, index) => `Row ${index},ENE,active,2027-Q3,TRIPP,EUR 5`);
  const text = ['Title,Group,Stage,Start,Tags,Cost', ...rows].join('\n');
  const book = await readUpload('projects', { bytes: new TextEncoder().encode(text) });
  if (!book.ok) throw new Error('refused');
  const file = await uploadImport(people.leyla, { of: 'projects', name: '', book: book.value });
  if (!file.ok) throw new Error('refused');
  const { id } = file.value;
  const print = (await importPreview(people.leyla, id))?.print;
  const told: string[] = [];
  const tell = ({ step, done, of }: { step: string; done: number; of: number }) =>
    told.push(`${step} ${done} ${of}`);
  expect(await runImport(people.leyla, { id, print, tell })).toMatchObject({ ok: true });
  expect(told).toEqual(expect.arrayContaining([`checked ${count} ${count}`, `written ${count} ${count}`]));
  const events = await db().auditEvent.findMany({ orderBy: { seq: 'asc' }, where: { chain: 'joint' } });
  expect(events.every((event, index) => index === 0 || event.previous === events[index - 1]?.hash)).toBe(
    true,
  );
  expect(await db().project.count({ where: { title: { startsWith: 'Row ' } } })).toBe(count);
});
