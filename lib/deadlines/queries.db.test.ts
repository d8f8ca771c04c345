import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { type DeadlineFilters, readDeadlineFilters } from './filters';
import { deadlinesFor, dueNext } from './queries';

await testDatabase();

const asOf = calendarDate('2026-11-23');
let people: Cast;

async function milestone(actor: Actor, group: string, name: string, forecast: string, more = {}) {
  const project = await createProject(actor, { title: `Project of ${name}`, group, ...more });
  if (!project.ok) throw new Error(JSON.stringify(project.refusal));
  const input = { project: project.value.id, title: name, responsible: 'all', forecast, after: '' };
  const added = await addMilestone(actor, input);
  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  return added.value.id;
}

beforeAll(async () => {
  people = await charterWithCast();
  await milestone(people.nigar, 'ENE', 'Overdue step', '2026-11-19');
  await milestone(people.nigar, 'ENE', 'Later step', '2027-Q2');
  await milestone(people.nigar, 'ENE', 'Own step', '2026-11-30', { privately: 'yes' });
  await milestone(people.jordan, 'SEC', 'Shielded step', '2026-12-01');
  const done = await milestone(people.nigar, 'ENE', 'Done step', '2026-11-10');
  await db().milestone.update({ where: { id: done }, data: { actualOn: '2026-11-12' } });
});

const list = async (actor: Actor, filters: Partial<DeadlineFilters> = {}) =>
  deadlinesFor(actor, asOf, { ...readDeadlineFilters({}), ...filters });
const milestonesOf = ({ deadlines }: Awaited<ReturnType<typeof list>>) =>
  deadlines.flatMap(({ subject }) => (subject.kind === 'milestone' ? [subject.milestone.title] : []));

describe('the list of deadlines', () => {
  test('holds the Charter’s own, group by group, with the milestones', async () => {
    const page = await list(people.viewer);
    const charter = page.deadlines.filter(({ subject }) => subject.kind === 'charter');
    expect(charter.map(({ on, state }) => `${on} ${state}`)).toEqual([
      ...Array.from({ length: 10 }, () => '2026-05-10 past'),
      '2027-02-10 soon',
    ]);
    expect(page.counts).toEqual({ past: 11, soon: 2, pending: 1, waiting: 0, settled: 0, late: 1 });
    expect(page).toMatchObject({ inScope: 15, total: 14, pages: 1 });
  });

  test('shows each reader what that reader may know of', async () => {
    expect(milestonesOf(await list(people.viewer))).toEqual(['Overdue step', 'Own step', 'Later step']);
    expect(milestonesOf(await list(people.casey))).toEqual(['Overdue step', 'Later step']);
    expect(milestonesOf(await list(people.morgan))).toEqual(['Overdue step', 'Shielded step', 'Later step']);
  });

  test('is narrowed by group, kind, Party and state', async () => {
    const settled = await list(people.viewer, { kind: 'milestone', state: 'late' });
    expect(settled).toMatchObject({ total: 1, inScope: 4 });
    expect(settled.deadlines[0]?.subject).toMatchObject({ state: { kind: 'done-late', days: 2 } });
    expect((await list(people.viewer, { group: 'CON' })).inScope).toBe(2);
    expect(milestonesOf(await list(people.viewer, { party: 'US', state: 'soon' }))).toEqual(['Own step']);
    expect((await list(people.viewer, { group: 'ZZZ' })).deadlines).toEqual([]);
  });
});

describe('what falls due next', () => {
  test('is what is still to come, beside the number of what is past', async () => {
    const { next, past } = await dueNext(people.morgan, asOf, { group: null, limit: 2 });
    // the step of June gives way to the annual meeting, of which nothing is planned
    expect(next.map(({ on, state, subject }) => `${on} ${state} ${subject.kind}`)).toEqual([
      '2026-12-01 soon milestone',
      '2027-02-10 soon charter',
    ]);
    // the Charter’s ten deliverables and the one step
    expect(past).toBe(11);
  });

  test('is a group’s own on its page', async () => {
    const { next, past } = await dueNext(people.viewer, asOf, { group: 'ENE', limit: 2 });
    expect(next.map(({ on, group }) => `${on} ${group}`)).toEqual(['2026-11-30 ENE', '2027-06-30 ENE']);
    expect(past).toBe(3);
  });
});
