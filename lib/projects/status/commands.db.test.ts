import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { createProject, shareProject } from '@/lib/projects/commands';
import { jointStatus, partyStatuses, speakers, statusFilterOf } from '@/lib/projects/status-rule';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { reportStatus } from './commands';
import { statusCounts, statusFacts } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

async function logged(input: Record<string, string> = {}): Promise<string> {
  const result = await createProject(people.leyla, { title: 'Sample project', group: 'ENE', ...input });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.id;
}
const events = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId, type: 'status.reported' }, orderBy: { seq: 'asc' } });

test('each Party reports its own status; the latest counts, and earlier ones stay', async () => {
  const project = await logged();
  for (const [who, status, line] of [
    [people.nigar, 'on_track', ''],
    [people.casey, 'off_track', 'Awaiting a permit'],
    [people.leyla, 'at_risk', 'Funding open'],
  ] as const) {
    expect(await reportStatus(who, { project, status, line })).toMatchObject({ ok: true });
  }
  const facts = (await statusFacts(people.jordan, [project])).get(project);
  expect(facts?.map(({ party, status, line }) => `${party} ${status} ${line}`).sort()).toEqual([
    'AZ at_risk Funding open',
    'US off_track Awaiting a permit',
  ]);
  expect(await db().statusReport.count({ where: { projectId: project } })).toBe(3);
  expect((await events(project)).map(({ chain, actorParty }) => `${chain} ${actorParty}`)).toEqual([
    'joint AZ',
    'joint US',
    'joint AZ',
  ]);
});

test('a private project’s status is not found by the other Party', async () => {
  const project = await logged({ privately: 'yes' });
  expect(await reportStatus(people.jordan, { project, status: 'on_track' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  await reportStatus(people.leyla, { project, status: 'at_risk' });
  expect((await statusFacts(people.jordan, [project])).size).toBe(0);
  expect((await statusFacts(people.nigar, [project])).size).toBe(1);
  expect(await events(project)).toMatchObject([{ chain: 'party:AZ' }]);
});

test('only those who work in the group report; an unknown status is refused', async () => {
  const project = await logged({ group: 'ECO' });
  const forbidden = { refusal: { kind: 'forbidden' } };
  for (const who of [people.viewer, people.technical, people.nigar]) {
    expect(await reportStatus(who, { project, status: 'on_track' })).toMatchObject(forbidden);
  }
  expect(await reportStatus(people.leyla, { project, status: 'fine' })).toMatchObject({
    refusal: { errors: [{ field: 'status', code: 'unknown-choice' }] },
  });
  expect(await events(project)).toEqual([]);
});

test('the stored joint status equals the rule’s, on later days too', async () => {
  const parties = ['AZ', 'US'];
  const days = ['2026-11-23', '2026-12-20', '2027-01-22', '2027-02-18', '2027-02-19'].map(calendarDate);
  const one = await logged({ title: 'Sample of two minds' });
  const own = await logged({ title: 'Sample of one side', privately: 'yes' });
  const reports: [string, keyof Cast, string, string][] = [
    ['2026-11-23T08:00:00Z', 'nigar', one, 'on_track'],
    ['2026-12-20T08:00:00Z', 'casey', one, 'on_track'],
    ['2026-12-21T08:00:00Z', 'casey', one, 'off_track'],
    ['2026-12-22T08:00:00Z', 'nigar', own, 'at_risk'],
  ];
  for (const [instant, who, project, status] of reports) {
    setTestClock(instant);
    expect(await reportStatus(people[who], { project, status })).toMatchObject({ ok: true });
    for (const day of days.filter((later) => later >= instant.slice(0, 10))) {
      for (const row of await db().project.findMany({ where: { id: { in: [one, own] } } })) {
        const facts = (await statusFacts(people.leyla, [row.id])).get(row.id) ?? [];
        const computed = statusFilterOf(jointStatus(partyStatuses(speakers(row, parties), facts, day)));
        const holds = row.jointUntil !== null && row.jointUntil >= day;
        expect(holds ? row.jointStatus : 'not_reported').toBe(computed);
      }
    }
  }
  expect(await db().project.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
    jointStatus: 'differ',
    jointUntil: '2027-01-22',
  });
});

test('projects count once by status, silent ones included', async () => {
  const { total, counts } = await statusCounts(people.jordan, calendarDate('2026-12-22'));
  expect(total).toBe(await db().project.count({ where: { privateTo: null, group: { restricted: false } } }));
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(counts.find(({ status }) => status === 'differ')?.count).toBeGreaterThan(0);
  const later = await statusCounts(people.jordan, calendarDate('2028-01-01'));
  expect(later.counts.find(({ status }) => status === 'not_reported')?.count).toBe(total);
});

describe('sharing a project', () => {
  const shared = async (reportedOn: string, sharedOn: string) => {
    setTestClock(`${reportedOn}T09:00:00Z`);
    const id = await logged({ title: 'Sample to table', privately: 'yes' });
    done(await reportStatus(people.leyla, { project: id, status: 'at_risk', line: 'First' }));
    done(await reportStatus(people.leyla, { project: id, status: 'off_track', line: 'Late' }));
    setTestClock(`${sharedOn}T09:00:00Z`);
    const { version } = await db().project.findUniqueOrThrow({ where: { id } });
    done(await shareProject(people.leyla, { id, version: String(version) }));
    const reports = await db().statusReport.findMany({ where: { projectId: id, reportedOn: sharedOn } });
    const latest = await db().latestStatus.findMany({ where: { projectId: id } });
    return { reports, latest, row: await db().project.findUniqueOrThrow({ where: { id } }) };
  };

  test('shows the side’s present status to the other on that day, and no earlier one', async () => {
    const { reports, latest, row } = await shared('2026-11-01', '2026-12-10');
    const report = { partyCode: 'AZ', status: 'off_track', line: 'Late', reportedOn: '2026-12-10' };
    expect(reports).toMatchObject([report]);
    expect(latest).toMatchObject([report]);
    expect(reports[0]?.enteredAt.toISOString()).toBe('2026-12-10T09:00:00.000Z');
    // a status of one side alone is no joint status
    expect(row).toMatchObject({ jointStatus: null, jointUntil: null, offTrackUntil: '2027-02-08' });
  });

  test('shows no status that is older than 60 days', async () => {
    const { reports, latest, row } = await shared('2026-06-01', '2026-12-10');
    expect([reports, latest]).toEqual([[], []]);
    expect(row.offTrackUntil).toBeNull();
  });
});
