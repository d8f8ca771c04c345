import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { databaseWithCast } from '@/testing/charter';
import { preview, upload } from '@/testing/imports';
import { runImport } from './commands';
import type { ImportSubject } from './import-file';

const people = await databaseWithCast();

beforeAll(async () => {
  const { code } = await db().party.findFirstOrThrow();
  await db().meeting.create({
    data: {
      kind: 'charter',
      title: 'Meeting',
      startsOn: '2026-01-10',
      startTime: '10:00',
      durationMinutes: 60,
      timeZone: 'UTC',
      hostParty: code,
      enteredOn: '2026-01-01',
    },
  });
});

const rows = 40;
const fileOf = {
  projects: (title: string) => `Title,Group\n${numbered(title, 'ENE')}`,
  actions: (title: string) => `Action,Meeting,Owner,Due\n${numbered(title, 'Meeting,AZ,2099-05-01')}`,
};
const numbered = (title: string, rest: string) =>
  Array.from({ length: rows }, (_, index) => `${title} ${index + 1},${rest}`).join('\n');

const countOf = {
  projects: (title: string) => db().project.count({ where: { title: { startsWith: title } } }),
  actions: (title: string) => db().action.count({ where: { text: { startsWith: title } } }),
};

/** Imports files as they are previewed now, at the same time; how each ended. */
async function atOnce(files: readonly { actor: Actor; id: string }[]): Promise<string[]> {
  const previewed = await Promise.all(
    files.map(async ({ actor, id }) => ({ actor, id, print: (await preview(actor, id)).print })),
  );
  const ended = await Promise.all(previewed.map(({ actor, ...input }) => runImport(actor, input)));
  return ended.map((result) => (result.ok ? 'imported' : JSON.stringify(result.refusal))).sort();
}

const once = ['imported', '{"kind":"invalid","errors":[{"field":"","code":"import-changed"}]}'];

describe.each(['projects', 'actions'] as const)('a file of %s', (of: ImportSubject & keyof typeof fileOf) => {
  test('whose form is sent twice at the same time is written once', async () => {
    const id = await upload(people.leyla, fileOf[of]('One file'), of);
    const { leyla: actor } = people;
    expect(
      await atOnce([
        { actor, id },
        { actor, id },
      ]),
    ).toEqual(once);
    expect(await countOf[of]('One file')).toBe(rows);
  });

  test('that both sides import at the same time is written once', async () => {
    const sent = [people.leyla, people.jordan].map(async (actor) => ({
      actor,
      id: await upload(actor, fileOf[of]('Two files'), of),
    }));
    expect(await atOnce(await Promise.all(sent))).toEqual(once);
    expect(await countOf[of]('Two files')).toBe(rows);
  });
});
