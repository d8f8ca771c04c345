import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { projectById } from '@/lib/projects/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import type { BulkAct } from './bulk-act';
import { changeRow, changeSeveral } from './commands';
import { bulkPreview, chosenProjects, idsOfList, rowToEdit } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
});

async function log(actor: Actor, input: Record<string, unknown> = {}): Promise<string> {
  const result = await createProject(actor, { title: 'Sample project', group: 'ENE', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
}
const seen = async (id: string, actor: Actor = people.leyla) => {
  const project = await projectById(actor, id);
  if (!project) throw new Error('not found');
  return project;
};
const eventsOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { seq: 'asc' }] });
const rowsOf = (ids: readonly string[], version = 1) => ids.map((id) => ({ id, version }));

describe('a bulk edit', () => {
  test('changes each project with its own event, before and after', async () => {
    const ids = [await log(people.leyla, { description: 'kept', tags: 'TRIPP' }), await log(people.leyla)];
    expect(await changeSeveral(people.leyla, { act: 'stage:active', rows: rowsOf(ids) })).toMatchObject({
      value: { changed: 2, left: [] },
    });
    for (const id of ids) {
      expect(await seen(id)).toMatchObject({ version: 2, content: { stage: 'active' } });
      expect((await eventsOf(id)).at(-1)).toMatchObject({
        type: 'project.changed',
        chain: 'joint',
        payload: { changes: [{ field: 'stage', before: 'candidate', after: 'active' }] },
      });
    }
    expect((await seen(ids[0] ?? '')).content).toMatchObject({ description: 'kept', tags: ['TRIPP'] });
  });

  test('may select the whole list by its address, as far as the reader may see it', async () => {
    const tagged = { tags: 'Whole list' };
    const ids = [await log(people.leyla, tagged), await log(people.jordan, { ...tagged, group: 'DIG' })];
    const own = await log(people.leyla, { ...tagged, privately: 'yes' });
    expect((await idsOfList(people.leyla, 'tag=whole+list')).toSorted()).toEqual([...ids, own].sort());
    expect((await idsOfList(people.jordan, 'tag=whole+list&group=ENE&group=DIG')).toSorted()).toEqual(
      ids.sort(),
    );
    expect(await idsOfList(people.jordan, 'tag=whole+list&group=ENE')).toHaveLength(1);
    expect(await idsOfList(people.leyla, 'stage=finished')).toEqual([]);
    const chosen = await chosenProjects(people.jordan, [own, ...ids]);
    expect(chosen.map(({ id }) => id)).toEqual(ids);
  });

  test('that moves a listed project names the list’s group to those who may see the list', async () => {
    const instrument = { day: '', instrumentKind: 'note', reference: '' };
    const agree = async (group: string, projects: string[]) => {
      const content = { kind: 'project_list', group, projects, emptyReason: '' };
      const { id } = done(await propose(people.leyla, { ...content, ...instrument }));
      const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
      done(await concur(people.jordan, { id, hash, ...instrument }));
    };
    const [listedOne, bare] = [await log(people.leyla), await log(people.leyla)];
    const guarded = await log(people.leyla, { group: 'SEC' });
    await agree('ENE', [listedOne]);
    await agree('SEC', [guarded]);
    done(await changeSeveral(people.leyla, { act: 'move:ENE', rows: rowsOf([guarded]) }));
    const ids = [listedOne, bare, guarded];
    const listsAfter = async (actor: Actor, act: BulkAct) =>
      (await bulkPreview(actor, ids, act)).lines.map(({ stillListed }) => stillListed);
    const move = { kind: 'move', group: 'CON' } as const;
    expect(await listsAfter(people.leyla, move)).toEqual(['Energy', null, 'Security and defense']);
    expect(await listsAfter(people.nigar, move)).toEqual(['Energy', null, null]);
    expect(await listsAfter(people.leyla, { kind: 'stage', stage: 'active' })).toEqual([null, null, null]);
  });

  test('that moves a project names visible ones with the same title in the new group', async () => {
    const [one, same, bare] = [
      await log(people.leyla, { title: 'Rail  link' }),
      await log(people.leyla, { title: 'RAIL LINK' }),
      await log(people.leyla, { title: 'Rail link two' }),
    ];
    const there = { group: 'CON' };
    const known = await log(people.jordan, { title: 'Rail link two', ...there });
    await log(people.jordan, { title: 'Rail link two', ...there, privately: 'yes' });
    await log(people.jordan, { title: 'Rail link', ...there, privately: 'yes' });
    const ids = [one, same, bare];
    const [oneCode, sameCode, knownCode] = await Promise.all(
      [one, same, known].map(async (id) => (await seen(id)).code),
    );
    const twinsAfter = async (actor: Actor, act: BulkAct) =>
      (await bulkPreview(actor, ids, act)).lines.map(
        ({ twin }) => twin && `${twin.name}${twin.more > 0 ? ` +${twin.more}` : ''}`,
      );
    const move = { kind: 'move', group: 'CON' } as const;
    // two projects that move together have the same title in the new group
    expect(await twinsAfter(people.leyla, move)).toEqual([
      `${sameCode} RAIL LINK`,
      `${oneCode} Rail  link`,
      `${knownCode} Rail link two`,
    ]);
    expect(await twinsAfter(people.jordan, move)).toEqual([
      expect.stringMatching(/ \+1$/),
      expect.stringMatching(/ \+1$/),
      `${knownCode} Rail link two +1`,
    ]);
    expect(await twinsAfter(people.leyla, { kind: 'stage', stage: 'active' })).toEqual([null, null, null]);
    expect(await twinsAfter(people.leyla, { kind: 'move', group: 'ENE' })).toEqual([null, null, null]);
  });

  test('that moves a project keeps its code, moves its milestones, and is recorded in both groups', async () => {
    const id = await log(people.leyla);
    await db().milestone.create({
      data: { projectId: id, groupCode: 'ENE', position: 1, title: 'One', enteredOn: '2026-11-23' },
    });
    const { code } = await seen(id);
    const done = await changeSeveral(people.leyla, { act: 'move:SEC', rows: rowsOf([id]) });
    expect(done).toMatchObject({ ok: true });
    expect(await seen(id)).toMatchObject({ code, groupCode: 'SEC' });
    expect(await db().milestone.findFirst({ where: { projectId: id } })).toMatchObject({ groupCode: 'SEC' });
    const moves = (await eventsOf(id)).filter(({ type }) => type === 'project.moved');
    expect(moves.map(({ chain }) => chain).sort()).toEqual(['group:SEC', 'joint']);
  });

  test('adds and removes tags, which filters find', async () => {
    const id = await log(people.leyla, { tags: 'Orta Dəhliz' });
    await changeSeveral(people.leyla, { act: 'tag', tag: 'Quartzite', rows: rowsOf([id]) });
    expect((await seen(id)).content.tags).toEqual(['Orta Dəhliz', 'Quartzite']);
    expect(await db().projectWord.count({ where: { projectId: id, word: 'quartzite' } })).toBe(1);
    await changeSeveral(people.leyla, { act: 'untag', tag: 'ORTA DEHLIZ', rows: rowsOf([id], 2) });
    expect((await seen(id)).content.tags).toEqual(['Quartzite']);
  });

  test('leaves projects that somebody else changed meanwhile, and says so', async () => {
    const [own, other] = [await log(people.leyla), await log(people.leyla)];
    await changeRow(people.jordan, {
      id: other,
      version: 1,
      title: 'Theirs',
      group: 'ENE',
      stage: 'suspended',
    });
    expect(
      await changeSeveral(people.leyla, { act: 'stage:active', rows: rowsOf([own, other]) }),
    ).toMatchObject({ value: { changed: 1, left: [other] } });
    expect(await seen(other)).toMatchObject({
      version: 2,
      content: { title: 'Theirs', stage: 'suspended' },
    });
    expect(await changeSeveral(people.leyla, { act: 'stage:active', rows: rowsOf([other]) })).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ code: 'several-none' }] },
    });
    expect(await eventsOf(other)).toHaveLength(2);
  });

  test('leaves what cannot be changed, and changes the rest', async () => {
    const [candidate, active] = [await log(people.leyla), await log(people.leyla, { stage: 'active' })];
    const elsewhere = await log(people.leyla, { group: 'DIG' });
    const rows = rowsOf([candidate, active, elsewhere]);
    expect(await changeSeveral(people.nigar, { act: 'propose', rows })).toMatchObject({
      value: { changed: 1, left: [] },
    });
    expect((await seen(candidate)).content.stage).toBe('proposed');
    expect(await seen(active)).toMatchObject({ version: 1, content: { stage: 'active' } });
    expect(await seen(elsewhere)).toMatchObject({ version: 1, content: { stage: 'candidate' } });
  });

  test('moves nothing into a retired group, or one in which the actor does not work', async () => {
    const id = await log(people.nigar);
    expect(await changeSeveral(people.nigar, { act: 'move:DIG', rows: rowsOf([id]) })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    await db().workingGroup.update({ where: { code: 'ECO' }, data: { retiredOn: '2026-03-01' } });
    expect(await changeSeveral(people.leyla, { act: 'move:ECO', rows: rowsOf([id]) })).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ code: 'several-none' }] },
    });
    expect(await seen(id)).toMatchObject({ version: 1, groupCode: 'ENE' });
  });

  test('needs one to two hundred projects and a valid act', async () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ id: `id${index}`, version: 1 }));
    for (const [input, field, code] of [
      [{ act: 'propose', rows: many }, 'rows', 'too-many'],
      [{ act: 'propose', rows: [] }, 'rows', 'several-required'],
      [{ act: 'remove', rows: rowsOf(['x']) }, 'act', 'act-required'],
      [{ act: 'tag', tag: ' ', rows: rowsOf(['x']) }, 'act', 'tag-required'],
    ] as const) {
      expect(await changeSeveral(people.leyla, input)).toMatchObject({
        refusal: { kind: 'invalid', errors: [{ field, code }] },
      });
    }
  });
});

describe('another Party’s private project', () => {
  test('is invisible: neither changed, shown nor named as refused', async () => {
    const hidden = await log(people.nigar, { privately: 'yes', title: 'Hidden' });
    const guarded = await log(people.morgan, { group: 'SEC', title: 'Guarded' });
    const own = await log(people.casey);
    const ids = [hidden, guarded, own];
    const { lines, missing } = await bulkPreview(people.casey, ids, { kind: 'propose' });
    expect([lines.map(({ id }) => id), missing]).toEqual([[own], 2]);
    expect(
      await changeSeveral(people.casey, { act: 'propose', rows: rowsOf([hidden, guarded]) }),
    ).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ code: 'several-none' }] },
    });
    expect(await changeSeveral(people.casey, { act: 'propose', rows: rowsOf(ids, 1) })).toMatchObject({
      value: { changed: 1, left: [] },
    });
    const stale = {
      act: 'stage:active',
      rows: [
        { id: hidden, version: 9 },
        { id: own, version: 2 },
      ],
    };
    expect(await changeSeveral(people.casey, stale)).toMatchObject({ value: { changed: 1, left: [] } });
    expect(await seen(hidden, people.nigar)).toMatchObject({ version: 1, content: { stage: 'candidate' } });
    expect(await rowToEdit(people.casey, hidden)).toBeNull();
    const row = { id: hidden, version: 1, title: 'x', group: 'ENE', stage: 'active' };
    expect(await changeRow(people.casey, row)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe('a row of the list', () => {
  test('is changed alone, and the rest of the project stays', async () => {
    const id = await log(people.leyla, {
      description: 'kept',
      tags: 'TRIPP',
      start: '2027-03',
      associated: ['CON'],
    });
    const row = { id, version: 1, title: 'New title', group: 'DIG', stage: 'active', target: '2028-Q1' };
    expect(await changeRow(people.leyla, row)).toMatchObject({ value: { id } });
    expect(await seen(id)).toMatchObject({
      groupCode: 'DIG',
      content: {
        title: 'New title',
        stage: 'active',
        description: 'kept',
        tags: ['TRIPP'],
        associated: ['CON'],
        start: { on: '2027-03-31' },
        target: { on: '2028-03-31', precision: 'quarter' },
      },
    });
    expect(await changeRow(people.leyla, { ...row, version: 2, target: '2026-Q1' })).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ field: 'target', code: 'target-before-start' }] },
    });
  });

  test('shows both versions of its fields if somebody else was first', async () => {
    const id = await log(people.leyla, { description: 'first' });
    const row = { id, version: 1, group: 'ENE', stage: 'candidate' };
    await changeRow(people.jordan, { ...row, title: 'Theirs', target: '2027-06' });
    expect(await changeRow(people.leyla, { ...row, title: 'Mine' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { title: 'Theirs', target: '2027-06' } },
    });
    expect(await changeRow(people.leyla, { ...row, version: 2, title: 'Mine' })).toMatchObject({ ok: true });
  });

  test('can be edited only by those who may change it', async () => {
    const id = await log(people.leyla);
    expect(await rowToEdit(people.nigar, id)).toMatchObject({ id, version: 1, group: { code: 'ENE' } });
    for (const other of [people.viewer, people.technical, people.morgan]) {
      expect(await rowToEdit(other, id)).toBeNull();
    }
    for (const typed of [undefined, ['x'], "x'y", ''])
      expect(await rowToEdit(people.leyla, typed)).toBeNull();
  });
});
