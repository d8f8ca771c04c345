import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlinesFor } from '@/lib/deadlines/queries';
import { createProject } from '@/lib/projects/commands';
import { addMilestone, finishMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { groupBySlug, groupPage, groupRows } from './queries';

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

const nextOf = async (actor: Actor, slug: string) => {
  const group = await groupBySlug(actor, slug);
  if (group === null) throw new Error(`No group at ${slug}`);
  const { next } = (await groupPage(actor, group)).due;
  return next.flatMap(({ subject }) => (subject.kind === 'milestone' ? [subject.milestone.title] : []));
};

describe('a group’s meetings', () => {
  const meetingsOf = async (actor: Actor, slug: string) => {
    const group = await groupBySlug(actor, slug);
    if (group === null) throw new Error(`No group at ${slug}`);
    return (await groupPage(actor, group)).meetings.map(({ title }) => title);
  };

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
    expect(await meetingsOf(people.casey, 'energy')).toEqual(['Winter', 'Spring', 'Second', 'First']);
    expect(await meetingsOf(people.morgan, 'security-defense')).toEqual(['Shut']);
    expect(await meetingsOf(people.casey, 'security-defense')).toEqual([]);
  });
});

describe('the next deadlines of a group', () => {
  test('are upcoming milestones, meetings and one line for each meeting’s preparation', async () => {
    const group = await groupBySlug(people.casey, 'energy');
    if (group === null) throw new Error('No group');
    const { due } = await groupPage(people.casey, group);
    expect(due.next.map(({ on, subject }) => `${on} ${subject.kind}`)).toEqual([
      '2026-12-01 meeting',
      '2027-01-01 preparation',
      '2027-01-31 milestone',
      '2027-02-28 milestone',
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
