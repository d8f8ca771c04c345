import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { cancelMeeting, planMeeting } from '@/lib/meetings/commands';
import { doneSteps } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { stepDone, stepUndone } from './commands';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
const plan = async (actor: Actor, group = '') => {
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const kind = group ? 'group' : 'charter';
  const planned = await planMeeting(actor, { kind, group, title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const step = { step: 'draft-agenda-exchanged', doneOn: '2026-11-20', note: 'Letter 7' };

beforeAll(async () => {
  people = await charterWithCast();
});

describe('a preparation step', () => {
  test('of a group’s meeting is marked done, changed and reset by its members', async () => {
    const meeting = await plan(people.kamran, 'ENE');
    expect(await stepDone(people.nigar, { meeting, ...step })).toMatchObject({ ok: true });
    expect(await stepDone(people.nigar, { meeting, ...step })).toMatchObject({
      refusal: { errors: [{ code: 'nothing-changed' }] },
    });
    expect(await stepDone(people.casey, { meeting, ...step, note: 'Letter 8' })).toMatchObject({ ok: true });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([
      { meetingId: meeting, step: 'draft-agenda-exchanged', doneOn: '2026-11-20', note: 'Letter 8' },
    ]);
    expect(await stepUndone(people.kamran, { meeting, step: 'draft-agenda-exchanged' })).toMatchObject({
      ok: true,
    });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([]);
    const history = await historyOf(people.viewer, { type: 'meeting', id: meeting });
    expect(history.map(({ type }) => type)).toEqual([
      ...['meeting.step-undone', 'meeting.step-done', 'meeting.step-done', 'meeting.planned'],
    ]);
    expect(history[1]?.changes).toEqual([{ field: 'note', before: 'Letter 7', after: 'Letter 8' }]);
  });

  test('of a Charter meeting is for the coordinators', async () => {
    const meeting = await plan(people.leyla);
    expect(await stepDone(people.kamran, { meeting, ...step })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await stepDone(people.jordan, { meeting, ...step })).toMatchObject({ ok: true });
  });

  test('needs a day up to today, a step of the meeting, and a meeting with a day', async () => {
    const meeting = await plan(people.leyla);
    const refusedWith = async (change: object, code: string) =>
      expect(await stepDone(people.leyla, { meeting, ...step, ...change })).toMatchObject({
        refusal: { errors: [{ code }] },
      });
    await refusedWith({ doneOn: '2026-11-24' }, 'actual-after-today');
    await refusedWith({ doneOn: '' }, 'day-required');
    expect(await stepDone(people.leyla, { meeting, ...step, step: 'tea' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await stepUndone(people.leyla, { meeting, step: 'papers-out' })).toMatchObject({
      refusal: { errors: [{ code: 'nothing-changed' }] },
    });
    await cancelMeeting(people.leyla, { id: meeting, version: 1, reason: 'Moved' });
    await refusedWith({}, 'meeting-cancelled');
  });

  test('of a restricted group’s meeting is not found by outsiders', async () => {
    const meeting = await plan(people.jordan, 'SEC');
    expect(await stepDone(people.morgan, { meeting, ...step })).toMatchObject({ ok: true });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([]);
    expect(await stepDone(people.nigar, { meeting, ...step })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});
