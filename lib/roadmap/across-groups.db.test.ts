import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { createProject, shareProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { linksOf, projectMilestones } from '@/lib/roadmap/milestones/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { add, edit, milestone } from '@/testing/milestones';
import { expectDueDaysStored } from '@/testing/stored-days';
import { addMilestone, changeMilestone, finishMilestone } from './commands';

await testDatabase();
afterEach(expectDueDaysStored);
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const codesOf = (result: Result<unknown, Refusal>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.errors.map(({ field, code }) => `${field} ${code}`)
    : result;
const project = async (actor: Actor, title: string, group: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group, ...more }));
const linksFor = async (actor: Actor, projectId: string) => {
  const milestones = await projectMilestones(actor, projectId);
  const { before, after } = await linksOf(
    actor,
    milestones.map(({ id }) => id),
  );
  const names = (links: typeof before) => [...links.values()].flat().map((each) => each.title);
  return { before: names(before), after: names(after) };
};

describe('milestones of two groups', () => {
  test('wait for each other by the code of the project; both projects’ pages say so', async () => {
    const here = await project(people.leyla, 'Here', 'ENE');
    const far = await project(people.leyla, 'Far', 'CON');
    await add(people.leyla, far.id, 'Line laid', { forecast: '2027-02' });
    const id = await add(people.nigar, here.id, 'Line joined', { after: `${far.code?.toLowerCase()}.1` });
    expect(await db().milestoneDependency.count({ where: { dependentId: id } })).toBe(1);
    for (const reader of [people.viewer, people.casey, people.technical]) {
      expect(await linksFor(reader, here.id)).toEqual({ before: ['Line laid'], after: [] });
      expect(await linksFor(reader, far.id)).toEqual({ before: [], after: ['Line joined'] });
    }
  });

  test('are refused in a wrong order and round in a circle, also through a third group', async () => {
    const [one, two, three] = [
      await project(people.leyla, 'One', 'ENE'),
      await project(people.leyla, 'Two', 'CON'),
      await project(people.leyla, 'Three', 'DIG'),
    ];
    const first = await add(people.leyla, one.id, 'First', { forecast: '2027-06' });
    expect(
      codesOf(await addMilestone(people.leyla, milestone(two.id, 'Too soon', { after: `${one.code}.1` }))),
    ).toEqual(['forecast milestone-before']);
    await add(people.leyla, two.id, 'Second', { forecast: '2027-06', after: `${one.code}.1` });
    await add(people.leyla, three.id, 'Third', { forecast: '2027-06', after: `${two.code}.1` });
    const round = edit(first, 'First', { forecast: '2027-06', after: `${three.code}.1` });
    expect(codesOf(await changeMilestone(people.nigar, round))).toEqual(['after milestone-cycle']);
    // the second would come before the first, though another group leads it
    const late = edit(first, 'First', { forecast: '2027-07' });
    expect(codesOf(await changeMilestone(people.nigar, late))).toEqual(['forecast milestone-before']);
  });

  test('never make a circle together when two people write at once', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const one = await project(people.leyla, `Left ${round}`, 'ENE');
      const two = await project(people.leyla, `Right ${round}`, 'CON');
      const left = await add(people.leyla, one.id, 'Left step');
      const right = await add(people.leyla, two.id, 'Right step');
      const results = await Promise.all([
        changeMilestone(people.leyla, edit(left, 'Left step', { after: `${two.code}.1` })),
        changeMilestone(people.jordan, edit(right, 'Right step', { after: `${one.code}.1` })),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok).map(codesOf)).toEqual([['after milestone-cycle']]);
    }
  });
});

describe('what a reader may not know of', () => {
  test('cannot be named: another Party’s milestone and a restricted group’s answer like one that is not there', async () => {
    const joint = await project(people.nigar, 'Open', 'ENE');
    const shut = await project(people.jordan, 'Shut', 'SEC');
    await add(people.morgan, shut.id, 'Shut step');
    const attempt = async (actor: Actor, after: string) => {
      const result = await addMilestone(actor, milestone(joint.id, 'Reaching', { after }));
      return result.ok || result.refusal.kind !== 'invalid' ? result : result.refusal.errors;
    };
    const there = await attempt(people.nigar, `${shut.code}.1`);
    expect(there).toEqual([
      { field: 'after', code: 'unknown-milestone', values: { title: `${shut.code}.1` } },
    ]);
    expect(await attempt(people.nigar, 'SEC-999.1')).toEqual([
      { field: 'after', code: 'unknown-milestone', values: { title: 'SEC-999.1' } },
    ]);
    expect(await attempt(people.leyla, `${shut.code}.1`)).toEqual([
      { field: 'after', code: 'milestone-restricted' },
    ]);
    expect(await db().milestone.count({ where: { projectId: joint.id } })).toBe(0);
  });

  test('leaves no trace on pages, in conflicts and in the record, though a milestone waits for it', async () => {
    const hidden = await project(people.nigar, 'Hidden project', 'ENE', { privately: 'yes' });
    const shared = await project(people.nigar, 'Tabled project', 'ENE', { privately: 'yes' });
    const seen = await add(people.nigar, hidden.id, 'Hidden step', { forecast: '2027-02' });
    const id = await add(people.nigar, shared.id, 'Open step', { after: 'Hidden step' });
    done(await shareProject(people.kamran, { id: shared.id, version: 1 }));
    expect(await linksFor(people.nigar, shared.id)).toEqual({ before: ['Hidden step'], after: [] });
    for (const reader of [people.casey, people.jordan, people.technical]) {
      expect(await linksFor(reader, shared.id)).toEqual({ before: [], after: [] });
    }
    // the order is not judged against what the writer cannot be told of
    done(await changeMilestone(people.casey, edit(id, 'Open step', { forecast: '2026-12' })));
    const conflict = await changeMilestone(people.casey, edit(id, 'Open step', { forecast: '2027-05' }));
    expect(conflict).toMatchObject({ refusal: { kind: 'conflict', theirs: { after: '' } } });
    expect(await db().milestoneDependency.count({ where: { predecessorId: seen } })).toBe(1);
    done(await changeMilestone(people.nigar, { ...edit(id, 'Open step', { after: '' }), version: 2 }));
    expect(await db().milestoneDependency.count({ where: { predecessorId: seen } })).toBe(0);
    const told = JSON.stringify(await historyOf(people.casey, { type: 'project', id: shared.id }));
    expect(told).not.toContain('Hidden');
  });
});

describe('recording a milestone as done', () => {
  test('takes the day and what shows it, and leaves all else, also what it waits for', async () => {
    const here = await project(people.nigar, 'Finished', 'ENE');
    const first = await add(people.nigar, here.id, 'First', { forecast: '2026-10', responsible: 'AZ' });
    const second = await add(people.nigar, here.id, 'Second', { after: '1' });
    const finish = (id: string, more: Record<string, unknown> = {}) =>
      finishMilestone(people.casey, { id, version: 1, actual: '2026-11-02', evidence: 'Note 7', ...more });
    expect(codesOf(await finish(first, { actual: '2026-11-24' }))).toEqual(['actual actual-after-today']);
    expect(codesOf(await finish(first, { actual: '2026-11' }))).toEqual(['actual bad-date']);
    expect(codesOf(await finish(first, { evidence: ' ' }))).toEqual(['evidence evidence-required']);
    done(await finish(first));
    expect(codesOf(await finish(second, { actual: '2026-11-01' }))).toEqual(['actual milestone-before']);
    done(await finish(second));
    expect(await projectMilestones(people.viewer, here.id)).toMatchObject([
      { actualOn: '2026-11-02', evidence: 'Note 7', responsible: 'AZ', dueOn: '2026-10-31', version: 2 },
      { actualOn: '2026-11-02', forecast: { on: '2027-03-31', precision: 'month' } },
    ]);
    expect(await linksFor(people.viewer, here.id)).toMatchObject({ before: ['First'] });
    expect(await finish(first, { evidence: 'Later' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { actual: '2026-11-02', evidence: 'Note 7' } },
    });
    const [latest] = await historyOf(people.viewer, { type: 'project', id: here.id });
    expect(latest).toMatchObject({
      type: 'milestone.changed',
      changes: [
        { field: 'actual', before: '', after: '2026-11-02' },
        { field: 'evidence', before: '', after: 'Note 7' },
      ],
    });
  });

  test('is for those who work in the group; another Party’s private one is not found', async () => {
    const own = await project(people.nigar, 'Ours', 'ENE', { privately: 'yes' });
    const id = await add(people.nigar, own.id, 'Quiet');
    const input = { id, version: 1, actual: '2026-11-02', evidence: 'Note' };
    for (const [actor, kind] of [
      [people.viewer, 'forbidden'],
      [people.casey, 'not-found'],
      [people.jordan, 'not-found'],
    ] as const) {
      expect(await finishMilestone(actor, input)).toMatchObject({ refusal: { kind } });
    }
    expect(await projectMilestones(people.casey, own.id)).toEqual([]);
  });
});
