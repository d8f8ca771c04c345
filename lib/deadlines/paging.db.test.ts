import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { milestonesById } from '@/lib/deadlines/milestones/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { nextDeadlines } from './coming';
import type { Deadline } from './deadline';
import { countByState, deadlineList } from './deadline-list';
import { inScope, ownMatters, readDeadlineFilters, statesOf } from './filters';
import { monthDays, monthOf } from './month';
import { calendarFor, deadlinesFor, dueNext } from './queries';

await testDatabase();

const asOf = calendarDate('2026-11-23');
const spread = 420;
let people: Cast;
const nothing = {
  charter: { groups: [], annual: { provision: '', periods: [] } },
  milestones: [],
  meetings: [],
  steps: [],
  ownSteps: [],
  actions: [],
  proposals: [],
};

/** Milestones of every group, compartment, Party and state, on the edges of all states too. */
beforeAll(async () => {
  people = await charterWithCast();
  const groups = ['ENE', 'CON', 'SEC'];
  const compartments = [null, null, 'AZ', 'US'];
  for (const [index, groupCode] of groups.entries()) {
    for (const [at, privateTo] of compartments.entries()) {
      const id = `p-${groupCode}-${at}`;
      const project = { id, title: id, groupCode, privateTo, searchKey: id, enteredOn: '2026-03-01' };
      await db().project.create({ data: project });
      const rows = Array.from({ length: spread / 12 }, (_, n) => milestone(id, n * 12 + at * 3 + index));
      await db().milestone.createMany({ data: rows.map((row) => ({ ...row, groupCode, privateTo })) });
    }
  }
  const meeting = { kind: 'charter' as const, startTime: '10:00', durationMinutes: 60, timeZone: 'UTC' };
  await db().meeting.createMany({
    data: ['2026-11-20', '2026-12-01', '2027-03-01'].map((startsOn) => ({
      ...meeting,
      id: `m-${startsOn}`,
      title: startsOn,
      startsOn,
      enteredOn: '2026-03-01',
    })),
  });
});

function milestone(projectId: string, n: number) {
  const dueOn = n % 17 === 0 ? null : addDays(asOf, ((n * 37) % 240) - 120);
  const done = n % 3 === 0;
  const actualOn = done ? addDays(dueOn ?? asOf, -(n % 5) + 1) : null;
  return {
    id: `${projectId}-${n}`,
    projectId,
    position: n,
    title: `Step ${n}`,
    enteredOn: '2026-03-01',
    responsible: [null, 'AZ', 'US'][n % 4] ?? null,
    dueOn,
    forecastOn: dueOn,
    actualOn: actualOn !== null && actualOn > asOf ? null : actualOn,
  };
}

/** Everything that the actor may know of, judged one by one. */
async function judged(actor: Actor): Promise<Deadline[]> {
  const rows = await db().milestone.findMany({ select: { id: true } });
  const milestones = await milestonesById(
    actor,
    rows.map(({ id }) => id),
  );
  const { deadlines } = await everyPage(actor, { state: 'all' });
  const others = deadlines.filter(({ subject }) => subject.kind !== 'milestone');
  return [...others, ...deadlineList({ ...nothing, milestones }, asOf)];
}

const judgedOnce = new Map<Actor, Promise<Deadline[]>>();

/** What the list must hold: everything that the actor may know of, narrowed in memory. */
async function expected(actor: Actor, params: Record<string, string>) {
  const filters = readDeadlineFilters(params);
  const all = judgedOnce.get(actor) ?? judged(actor);
  judgedOnce.set(actor, all);
  const scope = (await all).filter((deadline) =>
    inScope(deadline, filters, { own: ownMatters(actor), asOf }),
  );
  const shown = scope.filter(({ state }) => statesOf(filters.state).includes(state));
  return { counts: countByState(scope), inScope: scope.length, shown };
}

const named = (deadline: Deadline) =>
  `${deadline.on} ${deadline.subject.kind} ${deadline.key} ${deadline.state}`;

async function everyPage(actor: Actor, params: Record<string, string>) {
  const first = await deadlinesFor(actor, asOf, readDeadlineFilters(params));
  const pages = [first];
  for (let page = 2; page <= first.pages; page += 1) {
    pages.push(await deadlinesFor(actor, asOf, { ...readDeadlineFilters(params), page }));
  }
  return { first, deadlines: pages.flatMap(({ deadlines }) => deadlines) };
}

const cases: Record<string, string>[] = [
  {},
  { state: 'all' },
  { kind: 'milestone', state: 'settled' },
  { kind: 'milestone', state: 'late' },
  { state: 'past' },
  { state: 'soon', group: 'ENE' },
  { state: 'waiting' },
  { group: 'SEC', state: 'all' },
  { party: 'US' },
  { mine: 'yes', state: 'all' },
  { within: '90' },
  { within: '30', state: 'all', party: 'AZ' },
  { on: '2026-12-01', state: 'all' },
];

describe.each(['viewer', 'casey', 'morgan', 'leyla'] as const)('to %s', (reader) => {
  test.each(cases)(
    'the pages under %j hold everything once, in order, and the counts are the rule’s',
    async (params) => {
      const { first, deadlines } = await everyPage(people[reader], params);
      const should = await expected(people[reader], params);
      expect({ counts: first.counts, inScope: first.inScope, total: first.total }).toEqual({
        counts: should.counts,
        inScope: should.inScope,
        total: should.shown.length,
      });
      const found = deadlines.map(named);
      expect(new Set(found).size).toBe(found.length);
      expect(found.sort()).toEqual(should.shown.map(named).sort());
      const days = deadlines.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
    },
  );

  test.each(['2026-11', '2026-12', '2027-03'])('the calendar of %s says the same', async (month) => {
    const params = { view: 'month', month };
    const calendar = await calendarFor(people[reader], asOf, readDeadlineFilters(params));
    const should = await expected(people[reader], params);
    expect(calendar.counts).toEqual(should.counts);
    const { first, last } = monthDays(monthOf(`${month}-01` as CalendarDate));
    const all = should.shown.filter(({ on }) => first <= on && on <= last);
    const onDay = (on: string) => all.filter((deadline) => deadline.on === on);
    expect(calendar.days.map(({ on }) => on)).toEqual([...new Set(all.map(({ on }) => on))].sort());
    for (const { on, deadlines, more } of calendar.days) {
      expect(deadlines.length + more).toBe(onDay(on).length);
      expect(onDay(on).map(named)).toEqual(expect.arrayContaining(deadlines.map(named)));
    }
  });

  test.each([
    [null, 7],
    [null, 300],
    ['ENE', 8],
    ['SEC', 5],
  ] as const)('what falls due next in %s, %i of it, is what the list says', async (group, limit) => {
    const actor = people[reader];
    const of: Record<string, string> = group === null ? {} : { group };
    const { next, past, records } = await dueNext(actor, asOf, { group, limit });
    const total = async (params: Record<string, string>) =>
      (await deadlinesFor(actor, asOf, readDeadlineFilters({ ...of, ...params }))).total;
    expect(past).toBe(await total({ state: 'past' }));
    expect(records).toBe(await total({ kind: 'meeting', state: 'waiting' }));
    const open = (await everyPage(actor, of)).deadlines;
    const coming = open.filter(
      ({ on, subject }) =>
        on >= asOf && subject.kind !== 'key' && (subject.kind !== 'charter' || 'period' in subject),
    );
    expect(next.map(named)).toEqual(nextDeadlines(coming, limit).map(named));
  });
});

test('a page past the last one is the last, and a page deep in the list is exact', async () => {
  const { first, deadlines } = await everyPage(people.leyla, { state: 'all' });
  expect(first.pages).toBeGreaterThan(2);
  const last = await deadlinesFor(people.leyla, asOf, readDeadlineFilters({ state: 'all', page: '999' }));
  expect(last.page).toBe(first.pages);
  expect(last.deadlines.map(named)).toEqual(deadlines.slice((first.pages - 1) * 50).map(named));
});

test('what falls due next has today’s and a meeting’s preparation, and nothing whose day has passed', async () => {
  const { next } = await dueNext(people.casey, asOf, { group: null, limit: 300 });
  expect(next[0]?.on).toBe(asOf);
  const kinds = new Set(next.map(({ subject }) => subject.kind));
  expect([...kinds].sort()).toEqual(['charter', 'meeting', 'milestone', 'preparation']);
});

test('a day of the calendar shows what is open before what is done', async () => {
  const id = 'p-busy';
  const project = { id, title: id, groupCode: 'ENE', searchKey: id, enteredOn: '2026-03-01' };
  await db().project.create({ data: project });
  const milestone = (name: string, actualOn: string | null) => ({
    id: name,
    projectId: id,
    groupCode: 'ENE',
    position: 1,
    title: name,
    enteredOn: '2026-03-01',
    forecastOn: '2028-05-05',
    forecastPrecision: 'day' as const,
    dueOn: '2028-05-05',
    actualOn,
  });
  // by their ids, the open ones stand between those that are done
  const done = ['a-done', 'z-done'].map((name) => milestone(name, '2026-11-01'));
  await db().milestone.createMany({ data: [...done, milestone('m-open', null), milestone('n-open', null)] });
  const filters = readDeadlineFilters({ view: 'month', month: '2028-05' });
  const { days } = await calendarFor(people.casey, asOf, filters);
  expect(days.map(({ on, more }) => [on, more])).toEqual([['2028-05-05', 2]]);
  expect(days[0]?.deadlines.map(({ state }) => state)).toEqual(['pending', 'pending']);
});
