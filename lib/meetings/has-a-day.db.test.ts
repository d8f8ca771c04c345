import { beforeAll, describe, expect, test } from 'vitest';
import { draftAgenda } from '@/lib/agenda/commands';
import { recordAgreement } from '@/lib/agreements/commands';
import { backfillRows } from '@/lib/backfill/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlinesFor } from '@/lib/deadlines/queries';
import { meetingRows } from '@/lib/exports/record/queries';
import { enterAction } from '@/lib/meetings/actions/commands';
import { actionById } from '@/lib/meetings/actions/queries';
import { meetingsNaming } from '@/lib/pages/project-trail/queries';
import { createProject } from '@/lib/projects/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { cancelMeeting, changeMeeting, planMeeting, postponeMeeting } from './commands';
import { meetingById, meetings, meetingsOfGroup } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');
const today = calendarDate('2026-11-23');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
});

const details = {
  title: 'Annual meeting',
  startTime: '10:00',
  durationMinutes: '180',
  timeZone: 'Asia/Baku',
  place: 'Sample House',
  hostParty: 'AZ',
};
const plan = async (startsOn: string, of = { kind: 'charter', group: '' }) =>
  done(await planMeeting(people.leyla, { ...details, ...of, startsOn })).id;
const versionOf = async (id: string) => String((await meetingById(people.leyla, id))?.version);

/** The meeting's day on every page, list and file that shows it. */
async function daysShown(id: string, action: string, project: { id: string; code: string | null }) {
  const files = [];
  for await (const rows of meetingRows(people.leyla)) files.push(...rows);
  const { deadlines } = await deadlinesFor(people.leyla, today, readDeadlineFilters({ state: 'all' }));
  const [entry] = (await meetingsNaming(people.leyla, project)).filter((each) => each.id === id);
  return {
    page: (await meetingById(people.leyla, id))?.startsOn,
    list: (await meetings(people.leyla)).find((each) => each.id === id)?.startsOn,
    file: files.find((each) => each.id === id)?.startsOn,
    action: (await actionById(people.leyla, action))?.meeting.startsOn,
    project: entry?.on,
    deadlines: [
      ...new Set(deadlines.filter(({ key }) => key.startsWith(id)).map(({ subject }) => subject.kind)),
    ],
  };
}

const none = { page: null, list: null, file: null, action: null, project: null, deadlines: [] };

describe('a meeting that had a day', () => {
  let id = '';
  let action = '';
  let project = { id: '', code: null as string | null };
  const days = () => daysShown(id, action, project);

  beforeAll(async () => {
    const logged = done(await createProject(people.leyla, { title: 'Sample line', group: 'ENE' }));
    project = { id: logged.id, code: 'ENE-001' };
    id = await plan('2026-11-20');
    done(await draftAgenda(people.leyla, { id }));
    const words = { meeting: id, group: '', text: 'Send the drafts', owner: 'all', dueOn: '2026-12-01' };
    action = done(await enterAction(people.leyla, words)).id;
  });

  test('shows it everywhere', async () => {
    const day = '2026-11-20';
    expect(await days()).toEqual({
      page: day,
      list: day,
      file: day,
      action: day,
      project: day,
      deadlines: expect.arrayContaining(['meeting']),
    });
  });

  test('shows none anywhere once postponed without a new day', async () => {
    done(await postponeMeeting(people.leyla, { id, version: await versionOf(id), startsOn: '' }));
    expect(await days()).toEqual(none);
  });

  test('shows one again once it is set, and is planned', async () => {
    done(
      await changeMeeting(people.leyla, {
        ...details,
        id,
        version: await versionOf(id),
        startsOn: '2026-12-10',
      }),
    );
    expect((await meetingById(people.leyla, id))?.state).toBe('planned');
    expect(await days()).toMatchObject({ page: '2026-12-10', file: '2026-12-10', project: '2026-12-10' });
    const event = await db().auditEvent.findFirst({ where: { subjectId: id }, orderBy: { seq: 'desc' } });
    expect(event?.payload).toMatchObject({
      changes: expect.arrayContaining([{ field: 'startsOn', before: '', after: '2026-12-10' }]),
    });
  });

  test('is planned at once when postponed to a new day', async () => {
    done(await postponeMeeting(people.leyla, { id, version: await versionOf(id), startsOn: '2026-12-15' }));
    expect(await days()).toMatchObject({ page: '2026-12-15', list: '2026-12-15' });
  });

  test('may be postponed twice to any later day', async () => {
    done(await postponeMeeting(people.leyla, { id, version: await versionOf(id), startsOn: '' }));
    done(await postponeMeeting(people.leyla, { id, version: await versionOf(id), startsOn: '2026-12-12' }));
    expect(await days()).toMatchObject({ page: '2026-12-12' });
  });

  test('shows none once cancelled', async () => {
    done(await cancelMeeting(people.leyla, { id, version: await versionOf(id), reason: 'Told by the test' }));
    expect(await days()).toEqual(none);
  });
});

test('a group’s meeting without a day is upcoming, and a cancelled one is past', async () => {
  const of = { kind: 'group', group: 'ENE' };
  const [ahead, postponed, cancelled] = [
    await plan('2026-12-01', of),
    await plan('2026-11-20', of),
    await plan('2026-12-02', of),
  ];
  done(await postponeMeeting(people.leyla, { id: postponed, version: '1', startsOn: '' }));
  done(await cancelMeeting(people.leyla, { id: cancelled, version: '1', reason: 'Told by the test' }));
  const found = await meetingsOfGroup(people.leyla, 'ENE', { today, limit: 5 });
  expect(found.map((each) => each.id)).toEqual([ahead, postponed, cancelled]);
});

describe('a meeting held on another day than planned', () => {
  const by = { day: '2026-11-20', instrumentKind: 'note', reference: 'Note 7' };

  test('has the day of its record, and the planned day again once the record is annulled', async () => {
    const id = await plan('2026-11-18');
    const day = async () => (await meetingById(people.leyla, id))?.startsOn;
    const holding = {
      kind: 'record_of_holding',
      meetingId: id,
      heldOn: '2026-11-19',
      place: 'Sample House',
      ...by,
    };
    const record = done(await recordAgreement(people.leyla, holding));
    expect(await day()).toBe('2026-11-19');
    done(
      await recordAgreement(people.leyla, {
        kind: 'annulment',
        targetId: record.id,
        reason: 'Told by the test',
        ...by,
      }),
    );
    expect(await meetingById(people.leyla, id)).toMatchObject({ state: 'planned', startsOn: '2026-11-18' });
  });

  test('is corrected by the backfill where an older program left the planned day', async () => {
    const id = await plan('2026-11-17');
    const holding = { kind: 'record_of_holding', meetingId: id, heldOn: '2026-11-19', place: '', ...by };
    done(await recordAgreement(people.leyla, holding));
    await db().meeting.update({ where: { id }, data: { startsOn: '2026-11-17' } });
    await backfillRows();
    expect((await meetingById(people.leyla, id))?.startsOn).toBe('2026-11-19');
  });
});
