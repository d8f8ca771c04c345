import { beforeAll, expect, test } from 'vitest';
import type { Cast } from '@/lib/access/test-cast';
import { charterWithCast } from '@/lib/charter/test-charter';
import { db } from '@/lib/db/client';
import { testDatabase } from '@/lib/db/test-database';
import { createProject } from '@/lib/projects/commands';
import { verifyAll } from './queries';

const target = await testDatabase();

// Somebody who holds the server can take the triggers away; what they then change must be found.
async function withoutTriggers(): Promise<void> {
  if (target.provider === 'postgresql') {
    await db().$executeRawUnsafe('ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
    return;
  }
  const triggers = await db().$queryRawUnsafe<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'AuditEvent'`,
  );
  expect(triggers.length).toBeGreaterThan(0);
  for (const { name } of triggers) await db().$executeRawUnsafe(`DROP TRIGGER "${name}"`);
}

const joint = async () => (await verifyAll()).find(({ chain }) => chain === 'joint')?.finding;
const event = (seq: number) =>
  db().auditEvent.findUniqueOrThrow({ where: { chain_seq: { chain: 'joint', seq } } });

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  for (let index = 0; index < 6; index += 1) {
    await createProject(people.leyla, { title: `Sample project ${index}`, group: 'ENE' });
  }
});

test('the database itself refuses to change or remove an event', async () => {
  const { id } = await event(3);
  await expect(db().auditEvent.update({ where: { id }, data: { actorName: 'X' } })).rejects.toThrow();
  await expect(db().auditEvent.delete({ where: { id } })).rejects.toThrow();
  expect(await joint()).toEqual({ kind: 'sound', length: 7 });
});

test('an event that was changed, reordered, removed or put in is found all the same', async () => {
  await withoutTriggers();
  const third = await event(3);
  await db().auditEvent.update({ where: { id: third.id }, data: { actorName: 'Somebody Else' } });
  expect(await joint()).toEqual({ kind: 'changed', seq: 3 });
  await db().auditEvent.update({ where: { id: third.id }, data: { actorName: third.actorName } });
  expect(await joint()).toEqual({ kind: 'sound', length: 7 });

  const fourth = await event(4);
  await db().auditEvent.update({ where: { id: third.id }, data: { seq: 900 } });
  await db().auditEvent.update({ where: { id: fourth.id }, data: { seq: 3 } });
  await db().auditEvent.update({ where: { id: third.id }, data: { seq: 4 } });
  expect(await joint()).toEqual({ kind: 'out-of-order', seq: 3 });
  await db().auditEvent.update({ where: { id: third.id }, data: { seq: 900 } });
  await db().auditEvent.update({ where: { id: fourth.id }, data: { seq: 4 } });
  await db().auditEvent.update({ where: { id: third.id }, data: { seq: 3 } });

  await db().auditEvent.delete({ where: { id: third.id } });
  expect(await joint()).toEqual({ kind: 'missing', seq: 3 });
  await db().auditEvent.create({ data: { ...third, payload: third.payload ?? {} } });
  expect(await joint()).toEqual({ kind: 'sound', length: 7 });

  const last = await event(7);
  await db().auditEvent.create({ data: { ...last, id: 'put-in', seq: 8, payload: last.payload ?? {} } });
  expect((await joint())?.kind).toBe('out-of-order');
  await db().auditEvent.delete({ where: { id: 'put-in' } });
  await db().auditEvent.delete({ where: { id: last.id } });
  expect(await joint()).toEqual({ kind: 'cut', seq: 7 });
});
