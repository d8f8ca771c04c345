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
      { state: 'held', faults: [], remarks: [{ code: 'twin-line' }] },
    ]);
    done(await run(people.jordan, id, ['all']));
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
      { state: 'held', remarks: [{ code: 'twin-stored', values: { code: '' } }] },
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

  test('holds rows back whose title their group already has, until the reader says that each is meant', async () => {
    done(await createProject(people.leyla, { title: 'Ferry', group: 'ENE', privately: 'yes' }));
    const text = [
      'Title,Group,Stage',
      'Tunnel,ENE,active',
      'TUNNEL\u200b ,ENE,proposed',
      'Ferry,ENE,',
      'Tunnel,DIG,',
      'tunnel,ENE,',
    ].join('\n');
    const id = await upload(people.leyla, text);
    expect((await preview(people.leyla, id)).rows).toMatchObject([
      { state: 'new', remarks: [] },
      { state: 'held', remarks: [{ code: 'twin-line', values: { line: 2 } }] },
      { state: 'held', remarks: [{ code: 'twin-stored', values: { group: 'ENE', code: '' } }] },
      { state: 'new', remarks: [] },
      { state: 'held', remarks: [{ code: 'twin-line', values: { line: 2 } }] },
    ]);
    const { counts } = done(await run(people.leyla, id, [3, 4]));
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, held: 1, wrong: 0 });
    const logged = await db().project.findMany({
      where: { title: { in: ['Tunnel', 'TUNNEL', 'Ferry', 'tunnel'] }, privateTo: null },
      select: { title: true, groupCode: true },
      orderBy: { code: 'asc' },
    });
    expect(logged.map(({ title, groupCode }) => `${title} ${groupCode}`)).toEqual([
      'Tunnel DIG',
      'Tunnel ENE',
      'TUNNEL ENE',
      'Ferry ENE',
    ]);
    // the same file again changes nothing
    expect((await states(people.leyla, await upload(people.leyla, text))).slice(0, 4)).toEqual(
      Array(4).fill('unchanged'),
    );
  });

  test('writes nothing where all its rows are held back and none is meant', async () => {
    const id = await upload(people.leyla, 'Title,Group,Known to\nTunnel,DIG,my side only');
    expect(await states(people.leyla, id)).toEqual(['held']);
    expect(await run(people.leyla, id)).toMatchObject({ refusal: { errors: [{ code: 'import-unticked' }] } });
    expect(done(await run(people.leyla, id, [2])).counts).toMatchObject({ new: 1, held: 0 });
  });

  test('holds back a row that gives a project the title of another', async () => {
    const { code } = done(await createProject(people.leyla, { title: 'Bridge', group: 'ENE' }));
    done(await createProject(people.leyla, { title: 'Bridge two', group: 'ENE' }));
    const id = await upload(people.leyla, `Code,Title,Group\n${code},BRIDGE TWO,\n,Bridge three,ENE`);
    expect((await preview(people.leyla, id)).rows).toMatchObject([
      { state: 'held', changes: [{ field: 'title' }], remarks: [{ code: 'twin-stored' }] },
      { state: 'new' },
    ]);
    expect(done(await run(people.leyla, id)).counts).toMatchObject({ new: 1, changed: 0, held: 1 });
    expect(await db().project.count({ where: { title: 'Bridge' } })).toBe(1);
    expect(done(await run(people.leyla, id, ['all'])).counts).toMatchObject({ changed: 1, held: 0 });
    expect(await db().project.count({ where: { title: 'BRIDGE TWO' } })).toBe(1);
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
