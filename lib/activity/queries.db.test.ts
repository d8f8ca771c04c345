import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { liveSession, openSession } from '@/lib/access/session-row';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, transaction } from '@/lib/db/client';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlinesFor } from '@/lib/deadlines/queries';
import { planMeeting } from '@/lib/meetings/commands';
import { stepDone } from '@/lib/meetings/preparation/commands';
import { changeProject, createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { changedDeadlines, changedSince, changesFor, changesSinceLastVisit } from './queries';

await testDatabase();
const clock = (instant: string) => setTestClock(instant);
clock('2026-11-20T10:00:00Z');

let people: Cast;
const project = async (actor: Actor, title: string, more: object = {}) => {
  const created = await createProject(actor, { title, group: 'ENE', ...more });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  return created.value.id;
};
const change = async (actor: Actor, id: string, title: string) => {
  const version = (await db().project.findUniqueOrThrow({ where: { id } })).version;
  const changed = await changeProject(actor, { id, version, title, group: 'ENE', stage: 'active' });
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
};
const milestone = async (actor: Actor, of: string, name: string) => {
  const added = await addMilestone(actor, {
    project: of,
    title: name,
    responsible: 'all',
    forecast: '2026-12-01',
    after: '',
  });
  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
};
const since = new Date('2026-11-20T12:00:00Z');
const visitor = (actor: Actor): Actor => ({ ...actor, lastVisitAt: since });

let old: string;
let fresh: string;
let own: string;
let shielded: string;

beforeAll(async () => {
  people = await charterWithCast();
  old = await project(people.leyla, 'Old and unchanged');
  fresh = await project(people.leyla, 'Old and changed');
  await milestone(people.leyla, fresh, 'Old step');
  clock('2026-11-21T10:00:00Z');
  await change(people.leyla, fresh, 'Changed once');
  await milestone(people.leyla, fresh, 'New step');
  clock('2026-11-22T10:00:00Z');
  own = await project(people.leyla, 'Known to one side', { privately: 'yes' });
  shielded = await project(people.jordan, 'Shielded', { group: 'SEC' });
});

describe('what changed since a visit', () => {
  test('is listed by subject, the latest first', async () => {
    const { things, total, events } = await changesFor(people.nigar, since, 1);
    expect(things.map(({ id, count }) => `${id} ${count}`)).toEqual([`${own} 1`, `${fresh} 2`]);
    expect({ total, events }).toEqual({ total: 2, events: 3 });
    expect(things[1]?.entries.map(({ type }) => type)).toEqual(['milestone.added', 'project.changed']);
    expect(await changesFor(people.nigar, new Date('2026-11-23T00:00:00Z'), 1)).toMatchObject({ total: 0 });
  });

  test('is only what the reader may see, in lists, counts and marks', async () => {
    const things = [old, fresh, own, shielded].map((id) => ({ id }));
    const seen = async (actor: Actor) => ({
      listed: (await changesFor(actor, since, 1)).things.map(({ id }) => id),
      count: (await changesSinceLastVisit(visitor(actor)))?.count,
      marked: [...(await changedSince(visitor(actor), 'project', things))].sort(),
    });
    expect(await seen(people.casey)).toEqual({ listed: [fresh], count: 2, marked: [fresh] });
    expect(await seen(people.nigar)).toEqual({ listed: [own, fresh], count: 3, marked: [fresh, own].sort() });
    expect(await seen(people.morgan)).toEqual({
      listed: [shielded, fresh],
      count: 3,
      marked: [fresh, shielded].sort(),
    });
  });

  test('is only what others did, because people know their own changes', async () => {
    const things = [fresh, own, shielded].map((id) => ({ id }));
    expect((await changesFor(people.leyla, since, 1)).things.map(({ id }) => id)).toEqual([shielded]);
    expect((await changesSinceLastVisit(visitor(people.leyla)))?.count).toBe(1);
    expect(await changedSince(visitor(people.leyla), 'project', things)).toEqual(new Set([shielded]));
  });

  test('is nothing during a first visit', async () => {
    expect(await changesSinceLastVisit(people.nigar)).toBeNull();
    expect(await changedSince(people.nigar, 'project', [{ id: fresh }])).toEqual(new Set());
  });

  test('marks the deadlines that changed, and of milestones only the changed ones', async () => {
    const { deadlines } = await deadlinesFor(
      people.nigar,
      calendarDate('2026-11-22'),
      readDeadlineFilters({}),
    );
    const marked = await changedDeadlines(visitor(people.nigar), deadlines);
    const names = deadlines.flatMap(({ key, subject }) =>
      marked.has(key) && subject.kind === 'milestone' ? [subject.milestone.title] : [],
    );
    expect(names).toEqual(['New step']);
    expect(await changedDeadlines(people.nigar, deadlines)).toEqual(new Set());
  });

  test('marks the line of a meeting’s preparation for each of its steps', async () => {
    const meeting = { title: 'Annual', place: '', hostParty: '', startTime: '10:00', durationMinutes: 60 };
    const input = { ...meeting, kind: 'charter', group: '', startsOn: '2027-02-04', timeZone: 'Asia/Baku' };
    const planned = await planMeeting(people.leyla, input);
    if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
    const today = calendarDate('2026-11-22');
    clock('2026-11-22T11:00:00Z');
    const marked = async () => {
      const { deadlines } = await deadlinesFor(people.nigar, today, readDeadlineFilters({}));
      const lastVisitAt = new Date('2026-11-22T10:30:00Z');
      const keys = await changedDeadlines({ ...people.nigar, lastVisitAt }, deadlines);
      return deadlines.flatMap(({ key, subject }) => (keys.has(key) ? [subject.kind] : []));
    };
    expect(await marked()).toEqual([]);
    const step = { meeting: planned.value.id, step: 'papers-out', doneOn: '2026-11-22', note: '' };
    const done = await stepDone(people.leyla, step);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    expect(await marked()).toEqual(['preparation', 'meeting']);
  });
});

describe('a visit', () => {
  test('is recorded with the session, and its start increments the person’s version', async () => {
    const { personId } = people.viewer;
    const at = new Date('2026-11-22T10:00:00Z');
    const { token } = await transaction((tx) => openSession(tx, personId, '', at));
    const marks = async () => {
      const live = await liveSession(token);
      const { version, seenAt } = await db().person.findUniqueOrThrow({ where: { id: personId } });
      return { last: live?.actor.lastVisitAt?.toISOString(), version, seenAt: seenAt?.toISOString() };
    };
    clock('2026-11-22T10:00:00Z');
    const first = { last: undefined, version: 2, seenAt: '2026-11-22T10:00:00.000Z' };
    expect(await marks()).toEqual(first);
    clock('2026-11-22T10:09:59Z');
    expect(await marks()).toEqual(first);
    clock('2026-11-22T10:10:00Z');
    expect(await marks()).toEqual({ ...first, seenAt: '2026-11-22T10:10:00.000Z' });
    clock('2026-11-22T11:10:01Z');
    const second = { last: '2026-11-22T10:10:00.000Z', version: 3, seenAt: '2026-11-22T11:10:01.000Z' };
    expect(await marks()).toEqual(second);
    expect(await marks()).toEqual(second);
  });
});
