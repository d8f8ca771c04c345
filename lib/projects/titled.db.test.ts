import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { changeRow } from '@/lib/projects/bulk-edit/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { changeProject, createProject, shareProject } from './commands';
import { projectById, sharedTwins } from './queries';
import { twinAnswer } from './titled';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const log = async (actor: Actor, input: Record<string, unknown>) =>
  done(await createProject(actor, { title: 'Sample project', group: 'ENE', ...input }));
const seen = async (actor: Actor, id: string) => {
  const project = await projectById(actor, id);
  if (!project) throw new Error('not found');
  return project;
};

describe('a title that its group already has', () => {
  const question = (name: unknown) => ({
    refusal: { errors: [{ field: 'title', code: 'title-twin', values: { name, more: 0 } }] },
  });
  const typed = { title: 'Wind at sea', group: 'ENE', ask: 'yes' };

  test('is questioned once by a form, with the project’s name, and accepted if another is meant', async () => {
    const { code } = await log(people.leyla, typed);
    const again = { ...typed, title: 'WIND at\u00ad sea' };
    const before = await db().project.count();
    expect(await createProject(people.jordan, again)).toMatchObject(question(`${code} Wind at sea`));
    expect(await db().project.count()).toBe(before);
    // the answer is valid for this title and group only
    const twin = twinAnswer(again);
    const other = { ...again, title: 'Sample project', twin };
    await log(people.leyla, { title: 'Sample project' });
    expect(await createProject(people.jordan, other)).toMatchObject({ refusal: { kind: 'invalid' } });
    await log(people.jordan, { ...again, twin });
    expect(await db().project.count()).toBe(before + 2);
  });

  test('is questioned on renaming, also in the list, but not if the title stays', async () => {
    const { id } = await log(people.leyla, { title: 'Tide at sea' });
    await log(people.leyla, { title: 'Waves' });
    const edit = { id, version: 1, group: 'ENE', ask: 'yes' };
    const asks = question(expect.stringMatching(/^ENE-\d+ Waves$/));
    expect(await changeProject(people.leyla, { ...edit, title: 'waves' })).toMatchObject(asks);
    const row = { ...edit, stage: 'active', target: '' };
    expect(await changeRow(people.leyla, { ...row, title: 'WAVES' })).toMatchObject(asks);
    done(await changeProject(people.leyla, { ...edit, title: 'TIDE at sea' }));
    done(await changeRow(people.leyla, { ...row, version: 2, title: 'waves', twin: 'ENE waves' }));
  });

  test('is questioned on moving to a group that has it, by form or in the list', async () => {
    const { code } = await log(people.leyla, { title: 'Moved wind', group: 'CON' });
    const { id } = await log(people.leyla, { title: 'Moved wind' });
    const edit = { id, version: 1, title: 'Moved wind', group: 'CON', ask: 'yes' };
    const asks = question(`${code} Moved wind`);
    expect(await changeProject(people.leyla, edit)).toMatchObject(asks);
    const row = { ...edit, stage: 'active', target: '' };
    expect(await changeRow(people.leyla, row)).toMatchObject(asks);
    done(await changeRow(people.leyla, { ...row, twin: twinAnswer(row) }));
  });

  test('is questioned on sharing, as far as the actor may see', async () => {
    const title = 'Quiet tide';
    const { id } = await log(people.nigar, { title, privately: 'yes' });
    await log(people.jordan, { title, privately: 'yes' });
    const input = { id, version: 1, ask: 'yes' };
    const twins = async (actor: Actor) => (await sharedTwins(actor, id)).map(({ code }) => code);
    // the other side's private project is not revealed by a question
    expect(await twins(people.kamran)).toEqual([]);
    const { code } = await log(people.jordan, { title: 'QUIET tide' });
    expect(await twins(people.kamran)).toEqual([code]);
    expect(await twins(people.jordan)).toEqual([]);
    expect(await shareProject(people.kamran, input)).toMatchObject({
      refusal: {
        errors: [{ field: 'twin', code: 'title-twin', values: { name: `${code} QUIET tide`, more: 0 } }],
      },
    });
    expect((await seen(people.kamran, id)).privateTo).toBe('AZ');
    done(await shareProject(people.kamran, { ...input, twin: twinAnswer({ title, group: 'ENE' }) }));
    expect((await seen(people.jordan, id)).privateTo).toBeNull();
  });

  test('is not questioned if only the other side’s private project has it', async () => {
    const title = 'Hidden tide';
    const { id } = await log(people.nigar, { title, privately: 'yes' });
    await log(people.jordan, { title, privately: 'yes' });
    done(await shareProject(people.kamran, { id, version: 1, ask: 'yes' }));
  });

  test('does not reveal the other side’s private project', async () => {
    await log(people.leyla, { ...typed, title: 'Quiet wind', privately: 'yes' });
    expect(await createProject(people.nigar, { ...typed, title: 'quiet wind' })).toMatchObject(
      question('Quiet wind'),
    );
    await log(people.jordan, { ...typed, title: 'quiet wind' });
  });
});
