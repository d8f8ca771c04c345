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
import { done } from '@/testing/done';
import { add, edit, milestone } from '@/testing/milestones';
import { expectDueDaysStored } from '@/testing/stored-days';
import { addMilestone, changeMilestone, removeMilestone } from './commands';
import { milestoneAnswer } from './milestone-twin';
import { milestoneById } from './queries';

await testDatabase();
afterEach(expectDueDaysStored);

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const codesOf = (result: Result<unknown, Refusal>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.errors.map(({ field, code }) => `${field} ${code}`)
    : result;
const project = async (actor: Actor, title: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group: 'ENE', ...more }));
const row = (id: string) => db().milestone.findUniqueOrThrow({ where: { id } });
const gridOf = async (actor: Actor, group: string) => (await gridPage(actor, group, readGridParams({}))).grid;
const events = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { seq: 'asc' }] });

describe('adding a milestone', () => {
  test('puts it behind the others of its project, with its forecast as exact as it was typed', async () => {
    const { id } = await project(people.nigar, 'Cable');
    const first = await add(people.nigar, id, 'Study', { responsible: 'AZ' });
    const second = await add(people.casey, id, 'Permit', { forecast: '2027-Q3', after: '1' });
    expect(await row(first)).toMatchObject({ position: 1, responsible: 'AZ', dueOn: '2027-03-31' });
    expect(await row(second)).toMatchObject({
      position: 2,
      responsible: null,
      forecastOn: '2027-09-30',
      forecastPrecision: 'quarter',
      dueOn: '2027-09-30',
      baselineOn: null,
    });
    const grid = await gridOf(people.jordan, 'ENE');
    expect(grid.milestones.find((each) => each.id === second)).toMatchObject({ number: 2, after: [first] });
    expect((await events(id)).map(({ type }) => type)).toEqual([
      'project.created',
      'milestone.added',
      'milestone.added',
    ]);
  });

  test('is refused with the reason beside the field', async () => {
    const { id } = await project(people.nigar, 'Refusals');
    await add(people.nigar, id, 'Study', { forecast: '2027-06' });
    const attempt = async (more: Record<string, string>) =>
      codesOf(await addMilestone(people.nigar, { ...milestone(id, 'Permit'), ...more }));
    expect(await attempt({ title: ' ' })).toEqual(['title milestone-required']);
    expect(await attempt({ forecast: 'soon' })).toEqual(['forecast bad-partial-date']);
    expect(await attempt({ responsible: 'XX' })).toEqual(['responsible unknown-choice']);
    expect(await attempt({ project: 'nothing' })).toEqual(['project unknown-choice']);
    expect(await attempt({ after: '7' })).toEqual(['after unknown-milestone']);
    expect(await attempt({ forecast: '2027-05', after: '1' })).toEqual(['forecast milestone-before']);
    expect(await attempt({ forecast: '2027-07', after: '2' })).toEqual(['after milestone-cycle']);
    expect(await db().milestone.count({ where: { projectId: id } })).toBe(1);
  });

  test('is for those who work in the group; a private project of another Party is not there', async () => {
    const { id } = await project(people.nigar, 'Theirs to write');
    expect(await addMilestone(people.viewer, milestone(id, 'No'))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await addMilestone(people.morgan, milestone(id, 'No'))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const own = await project(people.nigar, 'Own', { privately: 'yes' });
    expect(codesOf(await addMilestone(people.casey, milestone(own.id, 'No')))).toEqual([
      'project unknown-choice',
    ]);
    await add(people.nigar, own.id, 'Note');
    expect((await events(own.id)).map(({ chain }) => chain)).toEqual(['party:AZ', 'party:AZ']);
  });
});

describe('what one side keeps to itself', () => {
  test('is in no joint milestone, in no other side’s grid and in no refusal to it', async () => {
    const joint = await project(people.nigar, 'Joint');
    const own = await project(people.nigar, 'Quiet', { privately: 'yes' });
    const seen = await add(people.nigar, joint.id, 'Seen', { forecast: '2027-05' });
    const hidden = await add(people.nigar, own.id, 'Hidden step', { forecast: '2027-06', after: 'Seen' });
    expect(
      codesOf(await addMilestone(people.nigar, milestone(joint.id, 'Reaching', { after: 'Hidden step' }))),
    ).toEqual(['after milestone-private']);
    expect(
      codesOf(await addMilestone(people.casey, milestone(joint.id, 'Guessing', { after: 'Hidden step' }))),
    ).toEqual(['after unknown-milestone']);
    const grid = await gridOf(people.casey, 'ENE');
    expect(JSON.stringify(grid)).not.toContain(hidden);
    // the hidden milestone would now come before it, which its other readers cannot be told
    const moved = await changeMilestone(people.casey, edit(seen, 'Seen', { forecast: '2027-08' }));
    expect(moved.ok).toBe(true);
  });

  test('of a restricted group nobody else can write or read', async () => {
    const secret = await project(people.jordan, 'Shielded', { group: 'SEC' });
    const id = await add(people.morgan, secret.id, 'Briefing');
    expect(await milestoneById(people.nigar, id)).toBeNull();
    expect(await changeMilestone(people.nigar, edit(id, 'X'))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await gridOf(people.nigar, 'SEC')).toEqual({ projects: [], milestones: [] });
    expect((await events(secret.id)).every(({ chain }) => chain === 'group:SEC')).toBe(true);
  });
});

describe('changing a milestone', () => {
  test('keeps its baseline when the forecast moves, and is due by the baseline', async () => {
    const { id } = await project(people.nigar, 'Baselined');
    const milestone = await add(people.nigar, id, 'Study');
    const days = { firstBaselineOn: '2027-03-31', baselineOn: '2027-04-30', dueOn: '2027-04-30' };
    await db().milestone.update({ where: { id: milestone }, data: days });
    done(await changeMilestone(people.casey, edit(milestone, 'Study', { forecast: '2027-09' })));
    expect(await row(milestone)).toMatchObject({ ...days, forecastOn: '2027-09-30', version: 2 });
    const last = (await events(id)).at(-1);
    expect(last).toMatchObject({ type: 'milestone.changed', chain: 'joint' });
    expect(last?.payload).toMatchObject({
      changes: [{ field: 'forecast', before: '2027-03', after: '2027-09' }],
    });
  });

  test('to done takes evidence and a day that has come', async () => {
    const { id } = await project(people.nigar, 'Finished');
    const milestone = await add(people.nigar, id, 'Study');
    const attempt = async (more: Record<string, string>) =>
      codesOf(await changeMilestone(people.nigar, edit(milestone, 'Study', more)));
    expect(await attempt({ actual: '2026-06-01' })).toEqual(['evidence evidence-required']);
    expect(await attempt({ actual: '2099-01-01', evidence: 'Note' })).toEqual(['actual actual-after-today']);
    expect(await attempt({ actual: '2026-06', evidence: 'Note' })).toEqual(['actual bad-date']);
    done(
      await changeMilestone(
        people.nigar,
        edit(milestone, 'Study', { actual: '2026-06-01', evidence: 'Note 7' }),
      ),
    );
    expect(await row(milestone)).toMatchObject({ actualOn: '2026-06-01', evidence: 'Note 7' });
  });

  test('into a milestone that depends on itself through another is refused', async () => {
    const { id } = await project(people.nigar, 'Round');
    const first = await add(people.nigar, id, 'First');
    await add(people.nigar, id, 'Second', { after: '1' });
    expect(codesOf(await changeMilestone(people.nigar, edit(first, 'First', { after: '2' })))).toEqual([
      'after milestone-cycle',
    ]);
    expect(await db().milestoneDependency.count({ where: { dependentId: first } })).toBe(0);
  });

  test('by two people shows the second what the first saved, and loses nothing', async () => {
    const { id } = await project(people.nigar, 'Raced');
    const milestone = await add(people.nigar, id, 'Study');
    const results = await Promise.all([
      changeMilestone(people.nigar, edit(milestone, 'Study', { forecast: '2027-05' })),
      changeMilestone(people.casey, edit(milestone, 'Study', { forecast: '2027-06' })),
    ]);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    const { forecastOn } = await row(milestone);
    const saved = forecastOn?.slice(0, 7);
    expect(refusals).toMatchObject([{ kind: 'conflict', version: 2, theirs: { forecast: saved } }]);
  });

  test('takes predecessors away and gives others', async () => {
    const { id } = await project(people.nigar, 'Relinked');
    const first = await add(people.nigar, id, 'First');
    const second = await add(people.nigar, id, 'Second');
    const third = await add(people.nigar, id, 'Third', { after: '1' });
    done(await changeMilestone(people.nigar, edit(third, 'Third', { after: 'Second' })));
    const kept = await db().milestoneDependency.findMany({ where: { dependentId: third } });
    expect(kept.map(({ predecessorId }) => predecessorId)).toEqual([second]);
    expect(first).not.toBe(second);
  });
});

describe('a name that a milestone of the project has already', () => {
  const asks = (number: number) => ({
    refusal: { errors: [{ field: 'title', code: 'milestone-twin', values: { number } }] },
  });

  test('is asked about once before another milestone is added, and added where it is meant', async () => {
    const { id } = await project(people.nigar, 'Asked');
    const elsewhere = await project(people.nigar, 'Elsewhere');
    await add(people.nigar, id, 'Study');
    await add(people.nigar, id, 'Study  agreed');
    const again = { ...milestone(id, 'STUDY agreed\u200b'), ask: 'yes' };
    expect(await addMilestone(people.casey, again)).toMatchObject(asks(2));
    expect(await db().milestone.count({ where: { projectId: id } })).toBe(2);
    // an answer holds for its project and name alone
    const twin = milestoneAnswer(id, again.title);
    expect(await addMilestone(people.casey, { ...again, title: 'Study', twin })).toMatchObject(asks(1));
    done(await addMilestone(people.casey, { ...again, twin }));
    done(await addMilestone(people.casey, { ...again, project: elsewhere.id }));
    expect(await db().milestone.count({ where: { projectId: id } })).toBe(3);
  });

  test('is asked about on renaming, but not where the name stays', async () => {
    const { id } = await project(people.nigar, 'Renamed');
    await add(people.nigar, id, 'Study');
    const permit = await add(people.nigar, id, 'Permit');
    expect(await changeMilestone(people.nigar, edit(permit, 'study', { ask: 'yes' }))).toMatchObject(asks(1));
    done(await changeMilestone(people.nigar, edit(permit, 'PERMIT', { ask: 'yes' })));
    const renamed = edit(permit, 'study', { ask: 'yes', version: 2, twin: milestoneAnswer(permit, 'study') });
    done(await changeMilestone(people.nigar, renamed));
    // that two have one name is known by now
    done(await changeMilestone(people.nigar, edit(permit, 'Study', { ask: 'yes', version: 3 })));
  });
});

describe('removing a milestone', () => {
  test('lets what came after it stand, and leaves its event', async () => {
    const { id } = await project(people.nigar, 'Shortened');
    const first = await add(people.nigar, id, 'First');
    const second = await add(people.nigar, id, 'Second', { after: '1' });
    expect(await removeMilestone(people.viewer, { id: first, version: 1 })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await removeMilestone(people.nigar, { id: first, version: 9 })).toMatchObject({
      refusal: { kind: 'conflict', version: 1 },
    });
    done(await removeMilestone(people.nigar, { id: first, version: 1 }));
    expect(await milestoneById(people.nigar, first)).toBeNull();
    expect(await db().milestoneDependency.count({ where: { dependentId: second } })).toBe(0);
    expect((await events(id)).at(-1)).toMatchObject({ type: 'milestone.removed' });
  });

  test('that an agreed roadmap holds is refused', async () => {
    const { id } = await project(people.nigar, 'Kept');
    const milestone = await add(people.nigar, id, 'Agreed step');
    await db().proposal.create({
      data: {
        kind: 'roadmap',
        subject: 'ENE',
        version: 1,
        state: 'agreed',
        groupCode: 'ENE',
        content: {},
        canonical: `{"id":"${milestone}"}`,
        sha256: '',
        proposedBy: 'AZ',
        proposerId: people.leyla.personId,
        proposedOn: '2026-05-01',
        projects: { create: [{ projectId: id }] },
      },
    });
    expect(codesOf(await removeMilestone(people.nigar, { id: milestone, version: 1 }))).toEqual([
      ' milestone-agreed',
    ]);
  });
});
