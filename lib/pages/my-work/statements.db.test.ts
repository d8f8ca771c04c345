import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { queryCount } from '@/lib/db/query-count';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { workOf } from './queries';
import { maxOfKind } from './work-item';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');
process.env.CONCORD_COUNT_QUERIES = '1';
afterAll(() => {
  delete process.env.CONCORD_COUNT_QUERIES;
});

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

async function fill(projects: number, from: number) {
  const numbers = Array.from({ length: projects }, (_, index) => from + index);
  const groups = ['CON', 'DIG', 'ENE'];
  const place = (index: number) => ({ groupCode: groups[index % 3] ?? '', privateTo: null });
  await db().project.createMany({
    data: numbers.map((index) => ({
      id: `project-${index}`,
      title: `Project ${index}`,
      stage: 'active' as const,
      searchKey: '',
      enteredOn: today,
      ...place(index),
    })),
  });
  const days = ['2026-10-01', '2026-12-01', '2027-12-01'];
  await db().milestone.createMany({
    data: numbers.flatMap((index) =>
      days.map((dueOn, position) => ({
        projectId: `project-${index}`,
        position,
        title: 'Step',
        forecastOn: dueOn,
        forecastPrecision: 'day' as const,
        dueOn,
        enteredOn: today,
        ...place(index),
      })),
    ),
  });
}

test('a long list takes as many statements as a short one, and shows no more than it may', async () => {
  const statements = async () => {
    const before = queryCount();
    const work = await workOf(people.leyla, today);
    return { work, count: queryCount() - before };
  };
  await fill(3 * maxOfKind, 0);
  const short = await statements();
  await fill(1_500, 1_000);
  const long = await statements();
  expect(short.count).toBeGreaterThan(0);
  expect(long.count).toBe(short.count);
  expect(long.count).toBeLessThan(80);
  expect(long.work.items.filter(({ kind }) => kind === 'milestone')).toHaveLength(2 * maxOfKind);
  const [more] = long.work.more;
  // Leyla stands in for Connectivity and Digital; Energy has a co-chair of her Party
  expect(more?.count).toBe(2 * (2 * maxOfKind + 1_000) - 2 * maxOfKind);
});
