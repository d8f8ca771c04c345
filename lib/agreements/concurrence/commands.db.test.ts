import { beforeAll, describe, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { proposalById } from '@/lib/agreements/proposals/queries';
import { db } from '@/lib/db/client';
import { proposalRows } from '@/lib/exports/record/queries';
import type { ProposalRow } from '@/lib/exports/record/rows';
import { planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { recordOfHolding } from '@/lib/meetings/queries';
import { createProject } from '@/lib/projects/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { codes } from '@/testing/refusals';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;

const by = (day: string) => ({ day, instrumentKind: 'meeting_decision', reference: `Decision of ${day}` });
const agree = async (input: object) => done(await recordAgreement(people.leyla, input)).id;
const end = (kind: 'annulment' | 'correction', targetId: string, day: string) =>
  recordAgreement(people.leyla, { kind, targetId, reason: 'Test reason', ...by(day) });

beforeAll(async () => {
  people = await charterWithOneSide();
});

describe('the annulment of a list', () => {
  const list = async (group: string, day: string) => {
    const { id } = done(await createProject(people.leyla, { title: `Study of ${day}`, group }));
    return agree({ kind: 'project_list', group, projects: [id], ...by(day) });
  };

  test('is refused while a later list is in force', async () => {
    const first = await list('CON', '2026-04-28');
    const second = await list('CON', '2026-06-10');
    expect(await codes(end('annulment', first, '2026-06-01'))).toEqual([':annul-latest-only']);
    done(await end('annulment', second, '2026-06-20'));
    done(await end('annulment', first, '2026-06-20'));
  });

  test('is not dated before the roadmap that rests on the list, and ends that roadmap too', async () => {
    const only = await list('ENE', '2026-04-28');
    const each = { title: 'Deliver', responsible: 'AZ', on: '2027-06' };
    await agree({ kind: 'roadmap', group: 'ENE', list: only, all: 'yes', each, ...by('2026-06-15') });
    expect(await codes(end('annulment', only, '2026-06-14'))).toEqual(['day:annulled-before-roadmap']);
    const annulment = done(await end('annulment', only, '2026-06-15')).id;
    expect(await db().milestone.count({ where: { baselineOn: { not: null } } })).toBe(0);
    const rows: ProposalRow[] = [];
    for await (const batch of proposalRows(people.leyla)) rows.push(...batch);
    const ofEnergy = rows.filter(({ groupCode }) => groupCode === 'ENE');
    expect(Object.fromEntries(ofEnergy.map(({ kind, ending }) => [kind, ending]))).toEqual({
      annulment: null,
      roadmap: { kind: 'without-list' },
      project_list: { kind: 'annulled', on: '2026-06-15', by: annulment },
    });
  });
});

describe('a roadmap whose list is corrected', () => {
  const baselines = () => db().milestone.count({ where: { baselineOn: { not: null }, groupCode: 'SEC' } });

  test('is not in force without its only list, and is again once another list of before its day is recorded', async () => {
    const project = done(await createProject(people.leyla, { title: 'Joint exercise', group: 'SEC' })).id;
    const list = { kind: 'project_list', group: 'SEC', projects: [project] };
    const wrong = await agree({ ...list, ...by('2026-04-28') });
    const each = { title: 'Deliver', responsible: 'all', on: '2027-06' };
    await agree({ kind: 'roadmap', group: 'SEC', list: wrong, all: 'yes', each, ...by('2026-05-05') });
    expect(await baselines()).toBe(1);
    done(await end('correction', wrong, '2026-11-20'));
    expect(await baselines()).toBe(0);
    await agree({ ...list, ...by('2026-04-30') });
    expect(await baselines()).toBe(1);
  });

  test('stays in force if another list was in force on its day', async () => {
    const project = done(await createProject(people.leyla, { title: 'Rail link', group: 'CON' })).id;
    const second = done(await createProject(people.leyla, { title: 'Rail link, part two', group: 'CON' })).id;
    const list = { kind: 'project_list', group: 'CON' };
    await agree({ ...list, projects: [project], ...by('2026-07-01') });
    const next = await agree({ ...list, projects: [project, second], ...by('2026-07-02') });
    const each = { title: 'Deliver', responsible: 'all', on: '2027-06' };
    await agree({ kind: 'roadmap', group: 'CON', list: next, all: 'yes', each, ...by('2026-07-03') });
    done(await end('correction', next, '2026-11-20'));
    expect(await db().milestone.count({ where: { baselineOn: { not: null }, groupCode: 'CON' } })).toBe(2);
  });
});

describe('a form sent twice', () => {
  test('agrees on the list and its roadmap once', async () => {
    const { id } = done(await createProject(people.leyla, { title: 'Data corridor', group: 'DIG' }));
    const list = { kind: 'project_list', group: 'DIG', projects: [id], ...by('2026-04-28') };
    const listId = await agree(list);
    expect(await codes(recordAgreement(people.leyla, list))).toEqual([':nothing-changed']);
    const each = { title: 'Deliver', responsible: 'AZ', on: '2027-06' };
    const roadmap = { kind: 'roadmap', group: 'DIG', list: listId, all: 'yes', each, ...by('2026-05-05') };
    const roadmapId = await agree(roadmap);
    expect(await codes(recordAgreement(people.leyla, roadmap))).toEqual([':nothing-changed']);
    const agreed = await db().proposal.findMany({
      where: { groupCode: 'DIG' },
      orderBy: { proposedAt: 'asc' },
    });
    expect(agreed.map((row) => row.id)).toEqual([listId, roadmapId]);

    await db().milestone.updateMany({ where: { projectId: id }, data: { forecastOn: '2027-09-30' } });
    await agree({ ...roadmap, ...by('2026-06-01') });
    expect(await codes(recordAgreement(people.leyla, { ...list, ...by('2026-06-01') }))).toEqual([
      ':nothing-changed',
    ]);
  });
});

describe('an extension', () => {
  const extension = (until: string, day: string) =>
    recordAgreement(people.leyla, {
      kind: 'extension',
      group: 'ECO',
      deliverables: ['project_list'],
      until,
      ...by(day),
    });

  test('does not end before its own agreed day', async () => {
    expect(await codes(extension('2026-06-30', '2026-11-20'))).toEqual(['until:extension-before-agreed']);
  });

  test('moves the date that is in force, with decreed days off counted in', async () => {
    const entered = { enteredOn: '2026-03-01' };
    const obligation = { connect: { code: 'three-month' } };
    const { settings } = await db().obligation.findUniqueOrThrow({
      where: { code: 'three-month' },
      include: { settings: true },
    });
    const reading = settings[0]?.reading ?? '';
    await db().obligationSetting.create({
      data: { obligation, reading, nonWorkingLastDay: 'next_working_day', ...entered },
    });
    await db().holidayOverride.create({
      data: { country: 'AZ', date: '2026-05-12', name: 'A day decreed off', ...entered },
    });
    expect(await codes(extension('2026-05-13', '2026-04-28'))).toEqual(['until:extension-forward']);
    done(await extension('2026-05-14', '2026-04-28'));
  });
});

describe('the record that a meeting was held', () => {
  const meeting = async () =>
    done(
      await planMeeting(people.leyla, {
        kind: 'charter',
        title: 'Annual meeting',
        startsOn: '2026-06-01',
        startTime: '10:00',
        durationMinutes: '120',
        timeZone: 'Asia/Baku',
      }),
    ).id;
  const hold = (meetingId: string) =>
    agree({
      kind: 'record_of_holding',
      meetingId,
      heldOn: '2026-06-01',
      place: 'Sample Hall',
      ...by('2026-06-02'),
    });
  const state = async (id: string) => (await db().meeting.findUniqueOrThrow({ where: { id } })).state;
  const endings = async (id: string) =>
    (await proposalById(people.leyla, id))?.endings.map(({ kind }) => kind);

  test('is in force again everywhere once its annulment is corrected', async () => {
    const id = await meeting();
    const record = await hold(id);
    expect(await recordOfHolding(people.leyla, id)).toMatchObject({ id: record, heldOn: '2026-06-01' });
    const annulment = done(await end('annulment', record, '2026-07-01')).id;
    expect(await state(id)).toBe('planned');
    expect(await recordOfHolding(people.leyla, id)).toBeNull();
    expect(await endings(record)).toEqual(['annulment']);

    const correction = done(await end('correction', annulment, '2026-07-02')).id;
    expect(await state(id)).toBe('held');
    expect(await recordOfHolding(people.leyla, id)).toMatchObject({ id: record, place: 'Sample Hall' });
    expect(await endings(record)).toEqual([]);
    expect(await endings(annulment)).toEqual(['correction']);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual([
      'meeting.planned',
      'meeting.held',
      'meeting.changed',
      'meeting.changed',
    ]);

    done(await end('correction', correction, '2026-07-03'));
    expect(await state(id)).toBe('planned');
    expect(await endings(record)).toEqual(['annulment']);
  });

  test('leaves a meeting that was postponed without a day as postponed once it is corrected', async () => {
    const id = await meeting();
    done(await postponeMeeting(people.leyla, { id, version: '1', startsOn: '' }));
    const record = await hold(id);
    done(await end('correction', record, '2026-07-01'));
    expect(await state(id)).toBe('postponed');
  });
});
