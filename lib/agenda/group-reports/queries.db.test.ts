import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { db, transaction } from '@/lib/db/client';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { offTrackUntil, partyStatuses, storedStatus } from '@/lib/projects/status-rule';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { groupReports } from './queries';

await testDatabase();

const today = calendarDate('2026-11-23');
const days = { parties: ['AZ', 'US'], today, until: calendarDate('2027-02-10') };
type Over = Parameters<ReturnType<typeof db>['project']['create']>[0]['data'];

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

async function project(code: string, over: Partial<Over> = {}): Promise<string> {
  const groupCode = code.slice(0, 3);
  const base = { code, title: `Sample ${code}`, searchKey: '', sortKey: code, stage: 'active' as const };
  const data = { ...base, groupCode, enteredOn: '2026-02-11', ...over } as Over;
  return (await db().project.create({ data, select: { id: true } })).id;
}
async function addMilestone(projectId: string, name: string, dueOn: string, actualOn: string | null = null) {
  const { groupCode, privateTo } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  await db().milestone.create({
    data: {
      projectId,
      groupCode,
      privateTo,
      position: 1,
      title: name,
      forecastOn: dueOn,
      actualOn,
      enteredOn: '2026-02-11',
    },
  });
  await transaction((tx) => storeDueDays(tx, [projectId]));
}
async function report(projectId: string, party: string, status: 'on_track' | 'off_track', daysAgo = 1) {
  const reportedOn = addDays(today, -daysAgo);
  await db().latestStatus.create({ data: { projectId, partyCode: party, status, reportedOn } });
  const all = await db().latestStatus.findMany({ where: { projectId } });
  const facts = all.map(({ partyCode, reportedOn: on, ...row }) => ({
    ...row,
    party: partyCode,
    reportedOn: calendarDate(on),
  }));
  const statuses = partyStatuses(days.parties, facts, today);
  const data = { ...storedStatus(statuses), offTrackUntil: offTrackUntil(statuses) };
  await db().project.update({ where: { id: projectId }, data });
}
const reportOf = async (group: string, over: Partial<Parameters<typeof groupReports>[1]> = {}) => {
  const found = (await groupReports(['CON', 'DIG', 'ECO', 'ENE', 'SEC'], { ...days, ...over })).get(group);
  if (!found) throw new Error(`No report of ${group}`);
  return found;
};
const codes = ({ first }: { first: readonly { code: string }[] }) => first.map(({ code }) => code);

describe('a group’s report', () => {
  test('has the worst twenty projects, the longest overdue first, then those off track, and the number of all', async () => {
    for (let index = 1; index <= 18; index += 1) {
      const id = await project(`ENE-${100 + index}`);
      await addMilestone(id, 'Later', addDays(today, -index));
      await addMilestone(id, 'First', addDays(today, -index - 30));
    }
    for (const code of ['ENE-203', 'ENE-201', 'ENE-202']) {
      const id = await project(code);
      await report(id, 'US', 'off_track');
      await report(id, 'AZ', code === 'ENE-201' ? 'off_track' : 'on_track');
    }
    const { behind, projects } = await reportOf('ENE');
    expect(projects).toBe(21);
    expect(behind.count).toBe(21);
    expect(codes(behind)).toHaveLength(20);
    expect(codes(behind).slice(0, 2)).toEqual(['ENE-118', 'ENE-117']);
    expect(codes(behind).slice(17)).toEqual(['ENE-101', 'ENE-201', 'ENE-202']);
    expect(behind.first[0]?.overdue).toEqual({
      step: 'First',
      on: addDays(today, -48),
      precision: 'day',
    });
    expect(behind.first.slice(18)).toMatchObject([
      { overdue: null, offTrack: ['AZ', 'US'] },
      { overdue: null, offTrack: ['US'] },
    ]);
  });

  test('names a project once, however many of its milestones are overdue', async () => {
    const id = await project('ECO-001');
    for (let index = 0; index < 30; index += 1) await addMilestone(id, `Old ${index}`, '2026-01-01');
    await addMilestone(await project('ECO-002'), 'Newer', '2026-02-01');
    expect(codes((await reportOf('ECO')).behind)).toEqual(['ECO-001', 'ECO-002']);
  });

  test('counts a status for sixty days, and no milestone that is done or due today as overdue', async () => {
    const old = await project('DIG-001');
    await report(old, 'AZ', 'off_track', 61);
    await report(await project('DIG-002'), 'AZ', 'off_track', 60);
    const done = await project('DIG-003');
    await addMilestone(done, 'Done', '2026-03-01', '2026-05-01');
    await addMilestone(done, 'Today', today);
    const { behind, dueNext } = await reportOf('DIG');
    expect(codes(behind)).toEqual(['DIG-002']);
    expect(behind.count).toBe(1);
    expect(dueNext).toEqual({
      first: [{ code: 'DIG-003', step: 'Today', on: today, precision: 'day' }],
      count: 1,
    });
  });

  test('lists what falls due up to the day of the next meeting, and nothing if that has no date', async () => {
    const id = await project('CON-001');
    await addMilestone(id, 'On the day', '2027-02-10');
    await addMilestone(id, 'A day after', '2027-02-11');
    await addMilestone(await project('CON-000'), 'The same day', '2027-02-10');
    expect((await reportOf('CON')).dueNext).toMatchObject({
      first: [{ code: 'CON-000' }, { code: 'CON-001', step: 'On the day' }],
      count: 2,
    });
    expect((await reportOf('CON', { until: null })).dueNext).toEqual({ first: [], count: 0 });
  });

  test('has the candidates on no list, and the positions that differ while both statuses are recent', async () => {
    const list = {
      kind: 'project_list' as const,
      subject: 'SEC',
      version: 1,
      state: 'agreed' as const,
    };
    const { id: listId } = await db().proposal.create({
      data: {
        ...list,
        content: {},
        canonical: '',
        sha256: '',
        proposedBy: 'AZ',
        proposedOn: '2026-05-01',
        proposerId: people.leyla.personId,
      },
    });
    await project('SEC-001', { stage: 'candidate' });
    await project('SEC-002', { stage: 'proposed' });
    await project('SEC-003', { stage: 'candidate', listId });
    const differ = await project('SEC-004');
    await report(differ, 'AZ', 'on_track');
    await report(differ, 'US', 'off_track', 40);
    const found = await reportOf('SEC');
    expect(found.candidates).toMatchObject({ first: [{ code: 'SEC-001' }, { code: 'SEC-002' }], count: 2 });
    expect(codes(found.differ)).toEqual(['SEC-004']);
    expect((await reportOf('SEC', { today: addDays(today, 21) })).differ.count).toBe(0);
  });

  test('shows a candidate that is only on a restricted group’s list as on no list', async () => {
    const list = (group: string) =>
      db().proposal.create({
        data: {
          kind: 'project_list',
          subject: group,
          groupCode: group,
          version: 9,
          state: 'agreed',
          content: {},
          canonical: '',
          sha256: '',
          proposedBy: 'AZ',
          proposedOn: '2026-05-01',
          proposerId: people.leyla.personId,
        },
      });
    const [guarded, open] = [await list('SEC'), await list('CON')];
    await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
    await project('ECO-801', { stage: 'candidate', listId: guarded.id });
    await project('ECO-802', { stage: 'candidate', listId: open.id });
    await project('SEC-900', { stage: 'candidate', listId: guarded.id });
    const before = (await reportOf('SEC')).candidates;
    expect((await reportOf('ECO')).candidates).toMatchObject({ first: [{ code: 'ECO-801' }], count: 1 });
    await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: false } });
    expect((await reportOf('ECO')).candidates.count).toBe(0);
    expect((await reportOf('SEC')).candidates).toEqual(before);
  });

  test('leaves out projects that are private, ended or merged', async () => {
    const before = await reportOf('SEC');
    const into = await project('SEC-100');
    const merged = await project('SEC-103', { stage: 'candidate', mergedIntoId: into });
    const out = [
      await project('SEC-101', { stage: 'completed' }),
      await project('SEC-102', { stage: 'withdrawn' }),
      merged,
      await project('SEC-104', { stage: 'candidate', code: null, privateTo: 'AZ' }),
    ];
    for (const id of out) {
      // merging moved or removed the milestones of a merged project
      if (id !== merged) await addMilestone(id, 'Overdue', '2026-01-01');
      if (id !== merged) await addMilestone(id, 'Due', '2027-01-01');
      await report(id, 'AZ', 'off_track');
      await report(id, 'US', 'on_track');
    }
    expect(await reportOf('SEC')).toEqual({ ...before, projects: before.projects + 1 });
  });
});
