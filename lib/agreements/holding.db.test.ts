import { afterEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { april } from '@/testing/agreements';
import { databaseWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { codes } from '@/testing/refusals';
import { expectDueDaysStored } from '@/testing/stored-days';
import { recordAgreement } from './commands';

setTestClock('2026-11-23T09:00:00Z');
const people = await databaseWithOneSide();
afterEach(expectDueDaysStored);

describe('the record that a meeting was held', () => {
  const meeting = (more: object = {}) =>
    db().meeting.create({
      data: {
        kind: 'charter',
        title: 'Annual meeting',
        startsOn: '2026-06-01',
        startTime: '10:00',
        durationMinutes: 120,
        timeZone: 'Asia/Baku',
        enteredOn: '2026-03-01',
        ...more,
      },
    });
  const holding = (meetingId: string, more: object = {}) => ({
    kind: 'record_of_holding',
    meetingId,
    heldOn: '2026-06-01',
    place: 'Sample Hall',
    ...april,
    day: '2026-06-02',
    ...more,
  });

  test('takes one form, marks the meeting as held, and is undone by a correction', async () => {
    const { id: meetingId } = await meeting();
    const { id } = done(await recordAgreement(people.leyla, holding(meetingId)));
    expect(await db().meeting.findUniqueOrThrow({ where: { id: meetingId } })).toMatchObject({
      state: 'held',
      startsOn: '2026-06-01',
    });
    expect(await codes(recordAgreement(people.leyla, holding(meetingId)))).toEqual([':meeting-held-already']);
    const correction = { kind: 'correction', targetId: id, reason: 'Wrong meeting', ...april };
    done(await recordAgreement(people.leyla, correction));
    expect((await db().meeting.findUniqueOrThrow({ where: { id: meetingId } })).state).toBe('planned');
    expect(await codes(recordAgreement(people.leyla, correction))).toEqual([':ending-target']);
  });

  test('is for coordinators only if the meeting is a Charter meeting', async () => {
    const { id } = await meeting();
    expect(await codes(recordAgreement(people.kamran, holding(id)))).toBe('forbidden');
  });
});
