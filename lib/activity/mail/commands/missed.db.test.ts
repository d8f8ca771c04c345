import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { postbox } from '@/testing/postbox';
import { logProject, milestoneOf } from '@/testing/work';
import { collectNotices } from './collect';

await testDatabase();
setTestClock('2026-11-28T06:00:00Z');
const box = postbox();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const cable = await logProject(people.nigar, 'Cable', 'ENE');
  await milestoneOf(people.nigar, cable, 'Survey done', '2027-02-20');
});

beforeEach(async () => {
  await box.empty();
  const { personId } = people.nigar;
  // Monday
  await db().mailSetting.create({ data: { personId, days: '7', digestOn: 1 } });
});

/** Two instances that start at the same moment. */
async function startTwo(at: string) {
  setTestClock(at);
  await Promise.all(['one', 'two'].map(collectNotices));
  await Promise.all(['one', 'two'].map(collectNotices));
  await Promise.all([box.send(), box.send()]);
}
const digests = () => box.to(people.nigar).filter(({ subject }) => subject.includes('your week')).length;

describe('a digest that was missed while the app was down', () => {
  test('is sent once at the next start, by one of two instances, and not again', async () => {
    await box.round('2026-11-28T06:00:00Z');
    await startTwo('2026-12-02T06:00:00Z');
    expect(digests()).toBe(1);
    await startTwo('2026-12-02T07:00:00Z');
    await startTwo('2026-12-03T07:00:00Z');
    expect(digests()).toBe(1);
    await startTwo('2026-12-07T07:00:00Z');
    expect(digests()).toBe(2);
  });

  test('is one message, however many weeks were missed', async () => {
    await box.round('2026-11-28T06:00:00Z');
    await startTwo('2026-12-24T06:00:00Z');
    await startTwo('2026-12-25T06:00:00Z');
    expect(digests()).toBe(1);
  });

  test('is made up for if the app ended while it looked for what is to be told', async () => {
    await box.round('2026-11-28T06:00:00Z');
    // on Monday another process took the job, and never gave it back
    const until = new Date('2026-11-30T06:02:00Z');
    await db().jobLease.update({ where: { name: 'notices' }, data: { holder: 'killed', until } });
    await startTwo('2026-12-01T06:00:00Z');
    expect(digests()).toBe(1);
  });

  test('is not sent if the person chose the day after it', async () => {
    await db().mailSetting.updateMany({ data: { digestOn: null } });
    await box.round('2026-12-01T06:00:00Z');
    await db().mailSetting.updateMany({ data: { digestOn: 1, version: { increment: 1 } } });
    await startTwo('2026-12-02T06:00:00Z');
    expect(digests()).toBe(0);
  });

  test('is one message with the one that waited for the mail server', async () => {
    box.answer = () => ({ kind: 'failed', fault: 'ECONNECTION', down: true });
    await box.round('2026-11-28T06:00:00Z');
    await startTwo('2026-11-30T06:00:00Z');
    await startTwo('2026-12-07T06:00:00Z');
    box.answer = () => ({ kind: 'sent' });
    await startTwo('2026-12-08T09:00:00Z');
    expect(digests()).toBe(1);
    await startTwo('2026-12-14T06:00:00Z');
    expect(digests()).toBe(2);
  });
});

test('a changed verdict and a reminder of days on which the app was down are told once at the next start', async () => {
  await box.round('2026-11-28T06:00:00Z');
  await startTwo('2027-02-15T06:00:00Z');
  setTestClock('2027-02-15T06:02:00Z');
  await Promise.all([box.send(), box.send()]);
  const [message, ...more] = box.to(people.nigar).filter(({ subject }) => !subject.includes('your week'));
  expect(more).toEqual([]);
  expect(message?.text).toContain('Survey done');
  expect(message?.text).toContain('Annual meeting, Year 1: Not held');
  await startTwo('2027-02-15T07:00:00Z');
  setTestClock('2027-02-15T07:02:00Z');
  await box.send();
  expect(box.to(people.nigar).filter(({ subject }) => !subject.includes('your week'))).toHaveLength(1);
});
