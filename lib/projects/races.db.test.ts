import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { runs } from '@/testing/runs';
import { changeProject, createProject } from './commands';
import { projectById } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

async function log(actor: Actor, input: Record<string, unknown>) {
  const result = await createProject(actor, { title: 'Sample project', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

test('codes have no gap or repeat when many projects are logged at once', async () => {
  const logged = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      log(index % 2 ? people.leyla : people.jordan, {
        group: 'DIG',
        ...(index % 3 ? {} : { privately: 'yes' }),
      }),
    ),
  );
  const codes = logged.flatMap(({ code }) => (code === null ? [] : [code])).sort();
  expect(codes).toEqual(
    Array.from({ length: 20 }, (_, index) => `DIG-${String(index + 1).padStart(3, '0')}`),
  );
});

test('in many races of two editors, one wins, the other sees a conflict, and no change is lost', async () => {
  const rows = runs(50);
  const rounds = 20;
  const projects = await Promise.all(Array.from({ length: rows }, () => log(people.leyla, { group: 'CON' })));
  for (let version = 1; version <= rounds; version += 1) {
    await Promise.all(
      projects.map(async ({ id }) => {
        const save = (actor: Actor) =>
          changeProject(actor, { id, version, group: 'CON', title: `${actor.name} in round ${version}` });
        const [one, other] = await Promise.all([save(people.leyla), save(people.jordan)]);
        expect([one.ok, other.ok].sort()).toEqual([false, true]);
        const winner = one.ok ? 'Leyla Sample' : 'Jordan Example';
        expect(one.ok ? other : one).toMatchObject({
          refusal: {
            kind: 'conflict',
            version: version + 1,
            theirs: { title: `${winner} in round ${version}` },
          },
        });
      }),
    );
  }
  const changed = await db().auditEvent.findMany({
    where: { type: 'project.changed', subjectId: { in: projects.map(({ id }) => id) } },
    select: { subjectId: true, actorName: true },
    orderBy: { seq: 'asc' },
  });
  expect(changed).toHaveLength(rows * rounds);
  for (const { id } of projects) {
    const last = changed.filter(({ subjectId }) => subjectId === id).at(-1);
    expect((await projectById(people.leyla, id))?.content.title).toBe(
      `${last?.actorName} in round ${rounds}`,
    );
  }
}, 300_000);
