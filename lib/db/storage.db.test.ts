import { beforeAll, describe, expect, test } from 'vitest';
import { createProject } from '@/lib/projects/commands';
import { addNote } from '@/lib/projects/notes/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { db, transaction } from './client';
import { databaseFault } from './health';

const target = await testDatabase();

let people: Cast;
let project: string;

beforeAll(async () => {
  people = await charterWithCast();
  const made = await createProject(people.leyla, { title: 'Cable', group: 'ENE' });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  project = made.value.id;
});

const text = 'Spoke with the operator of the eastern substation. '.repeat(30);
const note = () => addNote(people.leyla, { project, text });
const unsaved = { ok: false, refusal: { kind: 'unsaved', fault: 'full' } };
const counts = async () => [await db().note.count(), await db().auditEvent.count()];

/** Simulates a full disk: SQLite may not grow the file any more, PostgreSQL raises its error for it. */
async function diskFills() {
  if (target.provider === 'sqlite') {
    const [row] = await db().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
    await db().$queryRawUnsafe(`PRAGMA max_page_count = ${row?.page_count}`);
    return;
  }
  await db().$executeRaw`CREATE FUNCTION "noSpace"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`;
  for (const table of ['AuditEvent', 'SentForm'])
    await db().$executeRawUnsafe(
      `CREATE TRIGGER "noSpace" BEFORE INSERT ON "${table}" EXECUTE FUNCTION "noSpace"()`,
    );
}

async function spaceIsMade() {
  if (target.provider === 'sqlite') await db().$queryRaw`PRAGMA max_page_count = 1000000`;
  else await db().$executeRaw`DROP FUNCTION "noSpace" CASCADE`;
}

describe('when the disk is full', () => {
  test('the person is told that nothing was saved, and the health check says so until there is space', async () => {
    expect(await databaseFault()).toBeNull();
    await diskFills();
    let written = 0;
    let last = await note();
    while (last.ok && written < 500) {
      written += 1;
      last = await note();
    }
    expect(last).toEqual(unsaved);
    const before = await counts();
    expect(before[0]).toBe(written);
    expect([await note(), await note()]).toEqual([unsaved, unsaved]);
    expect(await counts()).toEqual(before);
    expect(await databaseFault()).toBe('full');
    expect(await db().project.count()).toBe(1);

    expect(await databaseFault()).toBe('full');
    await spaceIsMade();
    expect(await databaseFault()).toBeNull();
    expect(await db().sentForm.count()).toBe(0);
    expect(await note()).toMatchObject({ ok: true });
  });

  if (target.provider === 'sqlite')
    test('a transaction that continues after the error writes nothing more', async () => {
      await diskFills();
      const many = Array.from({ length: 400 }, (_, seq) => ({ chain: `${text} ${seq}`, seq, hash: '' }));
      const work = transaction(async (tx) => {
        await tx.auditHead.createMany({ data: many }).catch(() => undefined);
        await tx.auditHead.create({ data: { chain: 'after', seq: 1, hash: '' } });
      });
      await expect(work).rejects.toThrow(/full/);
      expect(await db().auditHead.count({ where: { chain: 'after' } })).toBe(0);
      await spaceIsMade();
      expect(await note()).toMatchObject({ ok: true });
    });
});
