import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { nameKeys } from '@/lib/organisations/name-keys';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { sortKey } from '@/lib/projects/sort-key';
import { reportStatus } from '@/lib/projects/status/commands';
import { offTrackUntil, partyStatuses, speakers } from '@/lib/projects/status-rule';
import { addMilestone } from '@/lib/roadmap/commands';
import { searchKey } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { expectDueDaysStored } from '@/testing/stored-days';
import { backfillRows } from './commands';

await testDatabase();
afterEach(expectDueDaysStored);
const today = '2026-11-23';
setTestClock(`${today}T09:00:00Z`);

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
});

const by = (day: string) => ({ day, instrumentKind: 'meeting_decision', reference: `Decision of ${day}` });
const project = async (title: string, more: object = {}) =>
  done(await createProject(people.leyla, { title, group: 'ENE', ...more })).id;
const milestone = (id: string, name: string, responsible = 'all') => ({
  project: id,
  title: name,
  responsible,
  forecast: '2027-03',
  after: '',
});
const list = async (projects: string[], day: string) =>
  done(await recordAgreement(people.leyla, { kind: 'project_list', group: 'ENE', projects, ...by(day) })).id;

async function stored() {
  const rows = await db().project.findMany({
    orderBy: { id: 'asc' },
    include: {
      words: { orderBy: { word: 'asc' } },
      milestones: { orderBy: { position: 'asc' } },
      latest: { orderBy: { partyCode: 'asc' } },
      tags: true,
    },
  });
  return rows;
}

/** Checks that the stored columns for lists and searches are those that the rules compute. */
async function expectStoredAsComputed() {
  for (const row of await stored()) {
    const searched = { ...row, tags: row.tags.map(({ tag }) => tag) };
    expect(row).toMatchObject({ searchKey: searchKey(searched), sortKey: sortKey(row) });
    expect(row.words.map(({ word }) => word).sort()).toEqual(projectWords(searched).sort());
    for (const { groupCode, privateTo } of row.milestones) {
      expect({ groupCode, privateTo }).toEqual({ groupCode: row.groupCode, privateTo: row.privateTo });
    }
    const reports = await db().statusReport.findMany({
      where: { projectId: row.id },
      orderBy: { enteredAt: 'asc' },
    });
    const facts = reports.map(({ partyCode: party, reportedOn, ...each }) => ({
      ...each,
      party,
      reportedOn: calendarDate(reportedOn),
    }));
    const parties = speakers(row, ['AZ', 'US']);
    expect(row.offTrackUntil).toBe(offTrackUntil(partyStatuses(parties, facts, calendarDate(today))));
    const last = new Map(reports.map(({ partyCode, status, line }) => [partyCode, { status, line }]));
    expect(new Map(row.latest.map(({ partyCode, status, line }) => [partyCode, { status, line }]))).toEqual(
      last,
    );
  }
}

describe('the stored columns for lists and searches', () => {
  test('follow every change of a project: its text, its group, and its sharing', async () => {
    const id = await project('Şamaxı solar plant', { privately: 'yes', tags: 'Middle Corridor' });
    done(await addMilestone(people.leyla, milestone(id, 'Study')));
    await expectStoredAsComputed();
    const edit = { id, version: 1, title: 'Şamaxı wind park', group: 'CON' };
    done(await changeProject(people.leyla, edit));
    await expectStoredAsComputed();
    done(await shareProject(people.leyla, { id, version: 2 }));
    await expectStoredAsComputed();
    expect(await db().milestone.findFirstOrThrow({ where: { projectId: id } })).toMatchObject({
      groupCode: 'CON',
      privateTo: null,
    });
  });

  test('hold each Party’s last report', async () => {
    const id = await project('Cable');
    for (const status of ['on_track', 'off_track']) {
      done(await reportStatus(people.leyla, { project: id, status, line: `Now ${status}` }));
    }
    await expectStoredAsComputed();
    expect(await db().latestStatus.findMany({ where: { projectId: id } })).toMatchObject([
      { partyCode: 'AZ', status: 'off_track', line: 'Now off_track' },
    ]);
  });

  test('name the list in force that holds a project: the latest, or after its annulment the previous one', async () => {
    const [early, late] = [await project('Early'), await project('Late')];
    const listed = async () =>
      Object.fromEntries(
        (await db().project.findMany({ where: { id: { in: [early, late] } } })).map((row) => [
          ...[row.title, row.listId],
        ]),
      );
    expect(await listed()).toEqual({ Early: null, Late: null });
    const first = await list([early], '2026-04-28');
    expect(await listed()).toEqual({ Early: first, Late: null });
    const second = await list([late], '2026-06-01');
    expect(await listed()).toEqual({ Early: null, Late: second });
    done(
      await recordAgreement(people.leyla, {
        kind: 'annulment',
        targetId: second,
        reason: 'Test reason',
        ...by('2026-06-20'),
      }),
    );
    expect(await listed()).toEqual({ Early: first, Late: null });
  });
});

test('rows of an older version are filled at the start, and nothing else changes', async () => {
  const before = await stored();
  await db().projectWord.deleteMany();
  await db().project.updateMany({ data: { sortKey: '', listId: null } });
  await backfillRows();
  expect(await stored()).toEqual(before);
});

test('a project that an older version put on another list, or on none, is on its own group’s list again', async () => {
  const [id, other] = [await project('On two lists'), await project('Beside it', { group: 'CON' })];
  const own = await list([id], '2026-08-01');
  const moveTo = async (group: string) => {
    const { version, title } = await db().project.findUniqueOrThrow({ where: { id } });
    done(await changeProject(people.leyla, { id, version, title, group }));
  };
  await moveTo('CON');
  const input = { kind: 'project_list', group: 'CON', projects: [id, other], ...by('2026-08-02') };
  const leading = done(await recordAgreement(people.leyla, input)).id;
  const before = await stored();
  expect(before.find((row) => row.id === id)?.listId).toBe(leading);
  for (const listId of [own, 'no such list', null]) {
    await db().project.updateMany({ where: { id }, data: { listId } });
    await backfillRows();
    expect(await stored()).toEqual(before);
  }
});

test('search keys that an older version made are made anew at the start, and no tag is lost', async () => {
  const id = await project('Gəncə–Qazax', { tags: 'Caspian’s, Rail' });
  const name = 'Şəki–Works';
  const old = { name, nameKey: 'seki–works', searchKey: '', sector: 'public' as const, home: 'AZ' };
  const { id: organisation } = await db().organisation.create({ data: old });
  await db().projectTag.updateMany({ where: { projectId: id, tag: 'Rail' }, data: { tagKey: 'rail\u00ad' } });
  const twin = { projectId: id, tag: "Caspian's", tagKey: 'caspian’s' };
  await db().projectTag.create({ data: twin });
  await db().projectWord.deleteMany();
  await db().project.updateMany({ data: { sortKey: '', searchKey: 'as it was' } });
  await backfillRows();
  await expectStoredAsComputed();
  expect(await db().organisation.findUniqueOrThrow({ where: { id: organisation } })).toMatchObject({
    ...nameKeys(name),
  });
  const tags = await db().projectTag.findMany({ where: { projectId: id }, orderBy: { tagKey: 'asc' } });
  expect(tags.map(({ tagKey }) => tagKey)).toEqual(["caspian's", 'caspian’s', 'rail']);
});

describe('a finished project', () => {
  const stage = async (id: string, to: string) => {
    const row = await db().project.findUniqueOrThrow({ where: { id } });
    const { version, title } = row;
    done(await changeProject(people.leyla, { id, version, title, group: 'ENE', stage: to }));
  };
  const dueDays = (projectId: string) =>
    db().milestone.findMany({ where: { projectId }, select: { title: true, dueOn: true } });

  test('has no milestone that falls due, until it is active again', async () => {
    const id = await project('Pipeline study');
    done(await addMilestone(people.leyla, milestone(id, 'Survey')));
    await stage(id, 'withdrawn');
    expect(await dueDays(id)).toEqual([{ title: 'Survey', dueOn: null }]);
    await stage(id, 'active');
    expect(await dueDays(id)).toEqual([{ title: 'Survey', dueOn: '2027-03-31' }]);
  });

  test('is corrected if an older version stored a due day', async () => {
    const id = await project('Old study');
    done(await addMilestone(people.leyla, milestone(id, 'Survey')));
    await db().project.update({ where: { id }, data: { stage: 'withdrawn' } });
    await backfillRows();
    expect(await dueDays(id)).toEqual([{ title: 'Survey', dueOn: null }]);
  });
});

test('a roadmap that an older version ended with its corrected list has its baselines again', async () => {
  const id = await project('Grid link', { group: 'CON' });
  const ofConnectivity = { group: 'CON', ...by('2026-07-01') };
  const agree = async (input: object) =>
    done(await recordAgreement(people.leyla, { ...ofConnectivity, ...input })).id;
  const first = await agree({ kind: 'project_list', projects: [id] });
  const each = { title: 'Deliver', responsible: 'all', on: '2027-06' };
  await agree({ kind: 'roadmap', list: first, all: 'yes', each });
  const second = await agree({ kind: 'project_list', projects: [], emptyReason: 'None for now' });
  await agree({ kind: 'correction', targetId: second, reason: 'Test reason' });
  const baselines = () => db().milestone.findMany({ where: { projectId: id }, select: { baselineOn: true } });
  expect(await baselines()).toEqual([{ baselineOn: '2027-06-30' }]);
  await db().milestone.updateMany({ where: { projectId: id }, data: { baselineOn: null } });
  await backfillRows();
  expect(await baselines()).toEqual([{ baselineOn: '2027-06-30' }]);
});
