import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { planMeeting } from '@/lib/meetings/commands';
import { doneSteps, meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { refusal } from '@/testing/refusals';
import { establishEnergy } from '@/testing/work';
import { draftReport, freezeReports, handInReport, writeReport } from './commands';
import { reportsPage, reportsSummary } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;

const plan = async (kind: 'charter' | 'group', group = '') => {
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = await planMeeting(people.leyla, { kind, group, title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const notFound = { refusal: { kind: 'not-found' } };
const forbidden = { refusal: { kind: 'forbidden' } };
const draft = (actor: Actor, group = 'ENE') => draftReport(actor, { meeting, group });
const handIn = (actor: Actor, party: string, version: number, group = 'ENE') =>
  handInReport(actor, { meeting, group, party, version });
const seen = async (actor: Actor, group = 'ENE') => {
  const known = await meetingById(actor, meeting);
  const page = known && (await reportsPage(actor, known));
  return page?.groups.find(({ code }) => code === group);
};

beforeAll(async () => {
  people = await charterWithCast();
  await establishEnergy();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  meeting = await plan('charter');
});

describe('a group’s report', () => {
  test('is drafted, edited and handed in by both co-chairs, which ticks the step', async () => {
    expect(await draft(people.nigar)).toMatchObject(forbidden);
    expect(await draft(people.kamran)).toMatchObject({ ok: true });
    const write = (version: number, asks: string) =>
      writeReport(people.casey, { meeting, group: 'ENE', version, text: 'Progress', asks });
    expect(await write(1, 'A decision')).toMatchObject({ ok: true });
    expect(await write(1, 'Another')).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { asks: 'A decision' } },
    });
    expect(await handIn(people.kamran, 'US', 2)).toMatchObject(forbidden);
    expect(await handIn(people.kamran, 'AZ', 1)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(await handIn(people.kamran, 'AZ', 2)).toMatchObject({ ok: true });
    expect(await handIn(people.kamran, 'AZ', 2)).toMatchObject(refusal('report-handed-in'));
    expect(await seen(people.viewer)).toMatchObject({ awaited: ['US'] });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([]);
    expect(await handIn(people.casey, 'US', 2)).toMatchObject({ ok: true });
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject([
      { step: 'group-reports-in', doneOn: '2026-11-23' },
    ]);
  });

  test('is counted as drafted, of a group that is not established too, as far as the reader may enter it', async () => {
    await draft(people.leyla, 'ECO');
    await draft(people.leyla, 'SEC');
    const known = await meetingById(people.leyla, meeting);
    if (known === null) throw new Error('No meeting');
    expect(await reportsSummary(people.leyla, known)).toEqual({ in: 0, of: 1, drafted: 2 });
    expect(await reportsSummary(people.viewer, known)).toEqual({ in: 0, of: 1, drafted: 1 });
  });

  test('that is changed is handed in again', async () => {
    await draft(people.kamran);
    await handIn(people.kamran, 'AZ', 1);
    await writeReport(people.kamran, { meeting, group: 'ENE', version: 1, text: 'Progress', asks: '' });
    expect(await seen(people.viewer)).toMatchObject({ awaited: ['AZ', 'US'] });
    await handIn(people.kamran, 'AZ', 2);
    await draft(people.casey);
    expect(await seen(people.viewer)).toMatchObject({ awaited: ['AZ', 'US'], report: { version: 3 } });
  });

  test('is frozen with its hash once both have handed it in, and stays', async () => {
    await draft(people.kamran);
    expect(await freezeReports(people.kamran, { meeting })).toMatchObject(forbidden);
    expect(await freezeReports(people.leyla, { meeting })).toMatchObject(refusal('reports-none-in'));
    await handIn(people.kamran, 'AZ', 1);
    await handIn(people.casey, 'US', 1);
    expect(await freezeReports(people.jordan, { meeting })).toMatchObject({ ok: true });
    expect(await seen(people.viewer)).toMatchObject({
      report: { frozen: { on: '2026-11-23', hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    expect(await draft(people.kamran)).toMatchObject(refusal('report-frozen'));
    expect(await freezeReports(people.leyla, { meeting })).toMatchObject(refusal('reports-none-in'));
  });

  test('of a restricted group is told to nobody else, drafted or not', async () => {
    const before = await seen(people.viewer, 'SEC');
    expect(before).toEqual({ code: 'SEC', name: expect.any(String), closed: true });
    expect(await draft(people.jordan, 'SEC')).toMatchObject({ ok: true });
    expect(await seen(people.viewer, 'SEC')).toEqual(before);
    expect(await seen(people.morgan, 'SEC')).toMatchObject({ closed: false, report: { version: 1 } });
    expect(await draft(people.kamran, 'SEC')).toMatchObject(notFound);
    const types = async (actor: Actor) =>
      (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type).sort();
    expect(await types(people.viewer)).toEqual(['meeting.planned']);
    expect(await types(people.morgan)).toEqual(['meeting.planned', 'report.drafted']);
  });

  test('is made for a Charter meeting only', async () => {
    meeting = await plan('group', 'ENE');
    expect(await draft(people.kamran)).toMatchObject(notFound);
  });
});
