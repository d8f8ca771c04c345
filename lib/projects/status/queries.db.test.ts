import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { readFilters } from '@/lib/projects/browse/filters';
import { projectList } from '@/lib/projects/browse/queries/list';
import { unmergedProjects } from '@/lib/projects/policy';
import { partyStatuses, projectStatuses, statusFilters } from '@/lib/projects/status-rule';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { statusCounts, statusFacts } from './queries';

await testDatabase();

const today = calendarDate('2026-11-23');
const parties = ['AZ', 'US'];
let people: Cast;

/** Projects of every group and compartment, some merged, with reports of every age from one side or both. */
beforeAll(async () => {
  people = await charterWithCast();
  const rows = Array.from({ length: 90 }, (_, n) => ({
    id: `p-${n}`,
    title: `p-${n}`,
    searchKey: `p-${n}`,
    enteredOn: '2026-03-01',
    groupCode: ['ENE', 'CON', 'SEC'][n % 3] ?? 'ENE',
    privateTo: [null, null, null, 'AZ', 'US'][n % 5] ?? null,
  }));
  await db().project.createMany({ data: rows });
  for (const n of [7, 12, 13, 44])
    await db().project.update({ where: { id: `p-${n}` }, data: { mergedIntoId: 'p-0' } });
  const reports = rows.flatMap(({ id, privateTo }, n) =>
    parties
      .filter((party, side) => (privateTo === null || privateTo === party) && (n + side) % 4 !== 0)
      .map((partyCode, side) => ({
        projectId: id,
        partyCode,
        status: projectStatuses[(n + 2 * side) % 3] ?? 'on_track',
        reportedOn: addDays(today, -((n * 7 + side) % 80)),
      })),
  );
  await db().latestStatus.createMany({ data: reports });
});

describe.each(['viewer', 'casey', 'morgan', 'leyla', 'technical'] as const)('for %s', (reader) => {
  test('the counts of each Party’s statuses equal the rule’s, over joint projects', async () => {
    const actor = people[reader];
    const known = await db().project.findMany({
      where: { AND: [unmergedProjects(actor), { privateTo: null }] },
      select: { id: true },
    });
    const ids = known.map(({ id }) => id);
    const facts = await statusFacts(actor, ids);
    const { total, counts } = await statusCounts(actor, today);
    expect(total).toBe(ids.length);
    for (const [index, party] of parties.entries()) {
      const statuses = ids.map((id) => partyStatuses(parties, facts.get(id) ?? [], today)[index]);
      for (const status of statusFilters) {
        const by = counts.find((each) => each.status === status)?.by?.[party];
        const found = statuses.filter((each) =>
          each?.kind === 'reported' ? each.status === status : status === 'not_reported',
        );
        expect(by, `${party} ${status}`).toBe(status === 'differ' ? undefined : found.length);
      }
    }
  });
});

test('a Party’s count of not reported lately matches the filtered list, except for private projects', async () => {
  const { counts } = await statusCounts(people.technical, today);
  for (const status of ['on_track', 'not_reported'] as const) {
    const filters = readFilters({ 'status.US': status });
    const { total } = await projectList(people.technical, filters, { today, parties });
    expect(counts.find((each) => each.status === status)?.by?.US).toBe(total);
  }
});
