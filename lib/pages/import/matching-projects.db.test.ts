import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';
import { logProject } from '@/testing/work';

const people = await databaseWithCast();
await logProject(people.leyla, 'Cable', 'ENE');

describe('a file of projects', () => {
  test('tells nothing of the other side’s private projects: not matched, not counted, no remark', async () => {
    done(await createProject(people.leyla, { title: 'Secret pier', group: 'ENE', privately: 'yes' }));
    const id = await upload(
      people.jordan,
      'Title,Group,Known to\nSecret pier,ENE,\nSecret pier,ENE,my side only',
    );
    expect((await preview(people.jordan, id)).rows).toMatchObject([
      { state: 'new', faults: [], remarks: [] },
      { state: 'new', faults: [], remarks: [{ code: 'twin-line' }] },
    ]);
    done(await run(people.jordan, id));
    expect(
      await db().project.findMany({ where: { title: 'Secret pier' }, select: { privateTo: true } }),
    ).toEqual(expect.arrayContaining([{ privateTo: 'AZ' }, { privateTo: 'US' }, { privateTo: null }]));
    // Leyla is told of her own one, and a joint row never becomes it
    const own = await upload(people.leyla, 'Title,Group,Known to,Stage\nSecret pier,ENE,my side only,active');
    expect((await preview(people.leyla, own)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'stage' }] },
    ]);
  });

  test('is matched by a title in another writing, and needs a visible title', async () => {
    done(await createProject(people.leyla, { title: 'Caspian’s Green Corridor', group: 'ENE' }));
    done(await createProject(people.leyla, { title: 'Pier', group: 'ENE' }));
    done(await createProject(people.leyla, { title: 'Gəncə–Qazax', group: 'ENE', privately: 'yes' }));
    const capitals = "Title\tGroup\nCASPIAN'S GREEN CORRIDOR\tENE\nGENCE-QAZAX\tENE\n";
    const seen = await preview(people.leyla, await upload(people.leyla, capitals));
    expect(seen.rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'title' }], remarks: [{ code: 'matched-title' }] },
      // the private one is another: it is only told of
      { state: 'new', remarks: [{ code: 'twin-private', values: { code: '' } }] },
    ]);
    const other = await preview(people.jordan, await upload(people.jordan, capitals));
    expect(other.rows[1]).toMatchObject({ state: 'new', remarks: [] });
    const nothing = ['\u200b', '\u2060\u200d', '\u00ad', '\u3164'];
    const text = ['Title\tGroup', ...[...nothing, 'Pier\u200b', 'Pier'].map((title) => `${title}\tENE`)].join(
      '\n',
    );
    expect(await faults(people.leyla, await upload(people.leyla, text))).toEqual(
      nothing.map((_, index) => `${index + 2} title title-required`),
    );
    expect((await states(people.leyla, await upload(people.leyla, text))).slice(4)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  test('finds a private project, which has no code, by its id under another title; the other side’s id finds nothing', async () => {
    const title = 'Private before';
    const { id } = done(await createProject(people.leyla, { title, group: 'DIG', privately: 'yes' }));
    const text = (project: string) => `Concord ID,Title,Group,Only for\n${project},Private after,DIG,`;
    const file = await upload(people.leyla, text(id));
    expect((await preview(people.leyla, file)).rows).toMatchObject([
      {
        state: 'changed',
        title: 'Private after',
        changes: [{ field: 'title', before: title, after: 'Private after' }],
        remarks: [],
      },
    ]);
    const answer = async (project: string) =>
      (await preview(people.jordan, await upload(people.jordan, text(project)))).rows.map((row) =>
        JSON.stringify(row).replaceAll(project, 'ID'),
      );
    expect(await answer(id)).toEqual(await answer('never-was-one'));
    expect(await faults(people.jordan, await upload(people.jordan, text(id)))).toEqual(['2 id import-code']);
    done(await run(people.leyla, file));
    expect(await db().project.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: 'Private after' });
    expect(await states(people.leyla, await upload(people.leyla, text(id)))).toEqual(['unchanged']);
  });

  test('is wrong where its code and its id are two projects’', async () => {
    const { id } = done(await createProject(people.leyla, { title: 'Another id', group: 'DIG' }));
    const text = `Code,Concord ID,Title\nENE-001,${id},`;
    expect(await faults(people.leyla, await upload(people.leyla, text))).toEqual(['2 id cells-differ']);
  });
});
