import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { readGridParams } from '@/lib/roadmap/grid/grid-params';
import { gridPage } from '@/lib/roadmap/grid/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { expectDueDaysStored } from '@/testing/stored-days';
import { pasteMilestones } from './commands';
import { previewPaste } from './queries';

await testDatabase();
afterEach(expectDueDaysStored);

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const codesOf = (result: Result<unknown, Refusal>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.errors.map(({ field, code }) => `${field} ${code}`)
    : result;
const project = async (actor: Actor, title: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group: 'ENE', ...more }));
const gridOf = async (actor: Actor, group: string) => (await gridPage(actor, group, readGridParams({}))).grid;
const events = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { seq: 'asc' }] });

describe('a paste from a spreadsheet', () => {
  test('adds all of its rows, with one event for each project', async () => {
    const one = await project(people.nigar, 'Pasted one');
    const own = await project(people.nigar, 'Pasted own', { privately: 'yes' });
    const text = `${one.code}\tFirst\tAZ\t2027-03\n\tSecond\tboth\t2027-Q3\t1\nPasted own\tThird\tAZ\t2027-04\t`;
    expect(done(await previewPaste(people.nigar, { group: 'ENE', text })).rows).toHaveLength(3);
    expect(await db().milestone.count({ where: { projectId: one.id } })).toBe(0);
    expect(done(await pasteMilestones(people.nigar, { group: 'ENE', text }))).toMatchObject({ count: 3 });
    const milestones = await db().milestone.findMany({
      where: { projectId: one.id },
      orderBy: { position: 'asc' },
      include: { predecessors: true },
    });
    expect(milestones).toMatchObject([
      { title: 'First', dueOn: '2027-03-31', predecessors: [] },
      { title: 'Second', dueOn: '2027-09-30', predecessors: [{ predecessorId: milestones[0]?.id }] },
    ]);
    expect((await events(one.id)).at(-1)).toMatchObject({
      type: 'milestones.pasted',
      chain: 'joint',
      payload: { values: { count: 2, title: 'Pasted one' } },
    });
    expect((await events(own.id)).at(-1)).toMatchObject({ type: 'milestones.pasted', chain: 'party:AZ' });
  });

  test('with one bad line writes nothing, and says which lines are wrong', async () => {
    const { id, code } = await project(people.nigar, 'Pasted badly');
    const before = await db().auditEvent.count();
    const text = `${code}\tGood\tAZ\t2027-03\n${code}\tBad\tAZ\tsoon\n${code}\t\tAZ`;
    expect(codesOf(await pasteMilestones(people.nigar, { group: 'ENE', text }))).toEqual([
      'text import-faults',
    ]);
    expect(await db().milestone.count({ where: { projectId: id } })).toBe(0);
    expect(await db().auditEvent.count()).toBe(before);
    expect(codesOf(await pasteMilestones(people.nigar, { group: 'ENE', text: ' ' }))).toEqual([
      'text required',
    ]);
  });

  test('adds the rows that are meant without those at fault, whose numbers count all the same', async () => {
    const { id, code } = await project(people.nigar, 'Pasted in part');
    const text = `${code}\tBad\tGB\n\tSecond\tAZ\t2027-03\n\tThird\tUS\t2027-04\t2\n\tFourth\tUS\t2027-05\t1`;
    const { rows } = done(await previewPaste(people.nigar, { group: 'ENE', text }));
    expect(rows.map(({ faults }) => faults.map((fault) => fault.code))).toEqual([
      ['paste-party'],
      [],
      [],
      ['paste-after'],
    ]);
    const paste = (lines: string) => pasteMilestones(people.nigar, { group: 'ENE', text, lines });
    expect(codesOf(await paste('2,3,4'))).toEqual(['text import-faults']);
    expect(codesOf(await paste('3'))).toEqual(['text import-faults']);
    expect(await db().milestone.count({ where: { projectId: id } })).toBe(0);
    expect(done(await paste('2,3'))).toMatchObject({ count: 2 });
    const grid = await gridOf(people.nigar, 'ENE');
    const added = grid.milestones.filter(({ projectId }) => projectId === id);
    expect(added).toMatchObject([
      { number: 1, title: 'Second', after: [] },
      { number: 2, title: 'Third', after: [added[0]?.id] },
    ]);
  });

  test('is for those who work in the group, who see only their own projects in it', async () => {
    const own = await project(people.casey, 'Unseen by others', { privately: 'yes' });
    const text = 'Unseen by others\tStep';
    expect(codesOf(await pasteMilestones(people.nigar, { group: 'ENE', text }))).toEqual([
      'text import-faults',
    ]);
    expect(await pasteMilestones(people.morgan, { group: 'ENE', text })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await pasteMilestones(people.nigar, { group: 'SEC', text })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await previewPaste(people.nigar, { group: 'SEC', text })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await db().milestone.count({ where: { projectId: own.id } })).toBe(0);
  });
});
