import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { proposalCounts, proposalsOfGroup } from '@/lib/agreements/proposals/queries';
import { historyPageOfGroup } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlinesFor } from '@/lib/deadlines/queries';
import { meetingsOfGroup } from '@/lib/meetings/queries';
import { createProject } from '@/lib/projects/commands';
import { addMilestone, finishMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { groupBySlug, groupOverview, groupProjects, groupRows, openGroup } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const log = async (actor: Actor, title: string, group: string, privately?: 'yes') => {
    const made = await createProject(actor, { title, group, ...(privately ? { privately } : {}) });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value.id;
  };
  const plan = async (actor: Actor, project: string, milestone: string, forecast: string) => {
    const added = await addMilestone(actor, {
      project,
      title: milestone,
      forecast,
      responsible: 'all',
      after: '',
    });
    if (!added.ok) throw new Error(JSON.stringify(added.refusal));
    return added.value.id;
  };
  const cable = await log(people.nigar, 'Cable', 'ENE');
  const quiet = await log(people.nigar, 'Quiet', 'ENE', 'yes');
  const shut = await log(people.jordan, 'Shut', 'SEC');
  const done = await plan(people.nigar, cable, 'Done', '2026-10');
  await finishMilestone(people.nigar, { id: done, version: 1, actual: '2026-10-30', evidence: 'Note' });
  await plan(people.nigar, cable, 'Undated', '');
  await plan(people.nigar, cable, 'Late', '2026-11-01');
  for (let month = 1; month <= 9; month += 1) {
    await plan(people.nigar, cable, `Step ${month}`, `2027-0${month}`);
  }
  await plan(people.nigar, quiet, 'Hidden', '2026-12');
  await plan(people.morgan, shut, 'Shut step', '2026-12');
});

const overviewOf = async (actor: Actor, slug: string) => {
  const group = await groupBySlug(actor, slug);
  if (group === null) throw new Error(`No group at ${slug}`);
  return groupOverview(actor, group);
};

const nextOf = async (actor: Actor, slug: string) => {
  const { next } = (await overviewOf(actor, slug)).inside?.due ?? { next: [] };
  return next.flatMap(({ subject }) => (subject.kind === 'milestone' ? [subject.milestone.title] : []));
};

describe('a group’s tabs', () => {
  const restricted = 'security-defense';

  test('of a restricted group are not found by whoever may not enter it', async () => {
    for (const outside of [people.nigar, people.casey, people.viewer, people.technical]) {
      expect(await openGroup(outside, restricted)).toBeNull();
      expect((await overviewOf(outside, restricted)).inside).toBeNull();
      // nor would what the tabs read give anything away
      expect(await groupProjects(outside, 'SEC', 1)).toMatchObject({ projects: [], total: 0 });
      expect(await proposalsOfGroup(outside, 'SEC')).toEqual([]);
      expect(await proposalCounts(outside, 'SEC')).toEqual({ agreed: 0, waiting: 0 });
      expect((await historyPageOfGroup(outside, 'SEC', 1)).entries).toEqual([]);
    }
  });

  test('are found by its members and the coordinators, as those of an open group by everybody', async () => {
    for (const inside of [people.morgan, people.leyla, people.jordan]) {
      expect(await openGroup(inside, restricted)).toMatchObject({ code: 'SEC' });
      expect((await groupProjects(inside, 'SEC', 1)).projects.map(({ title }) => title)).toEqual(['Shut']);
      expect((await historyPageOfGroup(inside, 'SEC', 1)).entries).not.toEqual([]);
    }
    for (const anybody of [people.casey, people.viewer, people.technical]) {
      expect(await openGroup(anybody, 'energy')).toMatchObject({ code: 'ENE' });
    }
    expect(await openGroup(people.leyla, 'nothing')).toBeNull();
  });

  test('are counted on the overview as they are listed, a Party’s private projects for itself alone', async () => {
    for (const [actor, projects] of [
      [people.casey, 1],
      [people.viewer, 2],
    ] as const) {
      const { inside } = await overviewOf(actor, 'energy');
      expect(inside?.counts).toMatchObject({ projects, agreed: 0, waiting: 0 });
      expect((await groupProjects(actor, 'ENE', 1)).total).toBe(projects);
    }
  });

  test('show as many rows as fit, and the rest on further pages', async () => {
    const first = await historyPageOfGroup(people.leyla, 'ENE', 1);
    const last = await historyPageOfGroup(people.leyla, 'ENE', first.pages);
    expect(first.entries.length).toBeLessThanOrEqual(20);
    expect(last.page).toBe(first.pages);
    expect(await historyPageOfGroup(people.leyla, 'ENE', 900)).toEqual(last);
    expect(await groupProjects(people.leyla, 'ENE', 900)).toMatchObject({ page: 1, pages: 1 });
  });
});

describe('a group’s meetings', () => {
  const today = calendarDate('2026-11-23');
  const meetingsOf = async (actor: Actor, code: string) =>
    (await meetingsOfGroup(actor, code, { today, limit: 5 })).map(({ title }) => title);

  test('are its own, upcoming before past, the nearest of each first', async () => {
    const at = { startTime: '10:00', durationMinutes: 60, timeZone: 'UTC', enteredOn: '2026-03-01' };
    const meeting = (title: string, startsOn: string, groupCode: string | null) => ({
      ...at,
      title,
      startsOn,
      groupCode,
      kind: groupCode ? ('group' as const) : ('charter' as const),
    });
    await db().meeting.createMany({
      data: [
        ...[meeting('Spring', '2027-04-01', 'ENE'), meeting('Winter', '2026-12-01', 'ENE')],
        ...[meeting('First', '2026-03-01', 'ENE'), meeting('Second', '2026-09-01', 'ENE')],
        ...[meeting('Shut', '2026-12-02', 'SEC'), meeting('Annual', '2026-12-03', null)],
      ],
    });
    expect(await meetingsOf(people.casey, 'ENE')).toEqual(['Winter', 'Spring', 'Second', 'First']);
    expect(await meetingsOf(people.morgan, 'SEC')).toEqual(['Shut']);
    expect(await meetingsOf(people.casey, 'SEC')).toEqual([]);
    expect((await overviewOf(people.casey, 'energy')).inside?.counts.nextMeeting?.title).toBe('Winter');
  });
});

describe('the next deadlines of a group', () => {
  test('are upcoming milestones, meetings and one line for each meeting’s preparation', async () => {
    const due = (await overviewOf(people.casey, 'energy')).inside?.due;
    expect(due?.next.map(({ on, subject }) => `${on} ${subject.kind}`)).toEqual([
      '2026-12-01 meeting',
      '2027-01-31 milestone',
      '2027-02-28 milestone',
      '2027-03-18 preparation',
      '2027-03-31 milestone',
      '2027-04-01 meeting',
      '2027-04-30 milestone',
      '2027-05-31 milestone',
    ]);
    // two deliverables, a milestone and the preparation of three meetings; and two meetings without a record
    expect(due).toMatchObject({ past: 6, records: 2 });
  });

  test('include a Party’s private milestones for that Party only, on the overview too', async () => {
    expect((await nextOf(people.viewer, 'energy')).slice(0, 2)).toEqual(['Hidden', 'Step 1']);
    for (const other of [people.casey, people.jordan, people.technical]) {
      expect(await nextOf(other, 'energy')).not.toContain('Hidden');
    }
    const next = async (actor: Actor, on: string) => {
      const rows = await groupRows(actor, calendarDate(on));
      return rows.find(({ code }) => code === 'ENE')?.figures?.next;
    };
    expect(await next(people.casey, '2026-11-01')).toMatchObject({ title: 'Late' });
    expect(await next(people.casey, '2026-11-23')).toMatchObject({ title: 'Step 1', precision: 'month' });
    expect(await next(people.viewer, '2026-11-23')).toMatchObject({ title: 'Hidden', dueOn: '2026-12-31' });
    expect(await next(people.viewer, '2027-10-01')).toBeNull();
  });

  test('are counted when overdue as in the list of deadlines, private ones for their Party only', async () => {
    const overdue = async (actor: Actor, on: string, group = 'ENE') => {
      const rows = await groupRows(actor, calendarDate(on));
      return rows.find(({ code }) => code === group)?.figures?.overdue;
    };
    const listed = async (actor: Actor, on: string) => {
      const filters = readDeadlineFilters({ group: 'ENE', kind: 'milestone', state: 'past' });
      return (await deadlinesFor(actor, calendarDate(on), filters)).total;
    };
    for (const [actor, on, count] of [
      [people.casey, '2026-11-01', 0],
      [people.casey, '2026-11-23', 1],
      [people.casey, '2027-01-15', 1],
      [people.viewer, '2027-01-15', 2],
    ] as const) {
      expect(await overdue(actor, on)).toBe(count);
      expect(await listed(actor, on)).toBe(count);
    }
    expect(await overdue(people.casey, '2027-01-15', 'SEC')).toBeUndefined();
    expect(await overdue(people.morgan, '2027-01-15', 'SEC')).toBe(1);
  });

  test('are empty for a restricted group that is closed to the reader', async () => {
    expect(await nextOf(people.morgan, 'security-defense')).toEqual(['Shut step']);
    expect(await nextOf(people.leyla, 'security-defense')).toEqual(['Shut step']);
    for (const outside of [people.nigar, people.casey, people.technical]) {
      expect(await nextOf(outside, 'security-defense')).toEqual([]);
    }
  });
});
