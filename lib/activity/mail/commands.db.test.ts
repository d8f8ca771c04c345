import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { markNoticesSeen, saveMailSetting } from './commands';
import { mailPerson, noticesOf } from './queries/screens';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
beforeEach(async () => {
  await db().mailSetting.deleteMany();
});

const form = {
  version: '0',
  days: ['7', '0'],
  overdue: 'yes',
  digestOn: '5',
  timeZone: 'Asia/Tokyo',
};

describe('what a person is told', () => {
  test('is what they chose; what is not ticked is off', async () => {
    expect((await mailPerson(people.nigar))?.timeZone).toBe('Asia/Baku');
    expect(await saveMailSetting(people.nigar, form)).toEqual({ ok: true, value: {} });
    expect((await mailPerson(people.nigar))?.setting).toEqual({
      days: [7, 0],
      overdue: true,
      proposals: false,
      verdicts: false,
      digestOn: 5,
      timeZone: 'Asia/Tokyo',
      version: 1,
    });
    expect(await saveMailSetting(people.nigar, { version: '1', digestOn: '', timeZone: '' })).toMatchObject({
      ok: true,
    });
    expect((await mailPerson(people.nigar))?.setting).toMatchObject({
      days: [],
      digestOn: null,
      timeZone: null,
    });
    expect((await mailPerson(people.kamran))?.setting.version).toBe(0);
  });

  test('is not overwritten by a form that is older than another', async () => {
    await saveMailSetting(people.nigar, form);
    const conflict = { kind: 'conflict', version: 1, theirs: { 'days[]': '7, 0', digestOn: '5' } };
    expect(await saveMailSetting(people.nigar, { ...form, days: ['1'] })).toMatchObject({
      refusal: conflict,
    });
    await db().mailSetting.deleteMany();
    expect(await saveMailSetting(people.nigar, { ...form, version: '4' })).toMatchObject({
      refusal: { kind: 'conflict', version: 0 },
    });
  });

  test.each([
    ['days', { days: ['14'] }],
    ['digestOn', { digestOn: '8' }],
    ['timeZone', { timeZone: 'Baku' }],
  ])('is refused with another %s than is offered', async (field, typed) => {
    expect(await saveMailSetting(people.nigar, { ...form, ...typed })).toMatchObject({
      refusal: {
        kind: 'invalid',
        errors: [{ field: expect.stringContaining(field), code: 'unknown-choice' }],
      },
    });
  });
});

test('a person marks their own notices as seen, and not what came meanwhile', async () => {
  const write = (personId: string, onceKey: string, at: string) =>
    db().notice.create({
      data: {
        personId,
        kind: 'verdict',
        subject: { kind: 'verdict', of: 'roadmap:ENE', verdict: 'outstanding', on: '2026-11-30' },
        onceKey,
        createdAt: new Date(at),
      },
    });
  await write(people.nigar.personId, 'one', '2026-11-30T05:00:00Z');
  await write(people.kamran.personId, 'one', '2026-11-30T05:00:00Z');
  const page = await noticesOf(people.nigar);
  await write(people.nigar.personId, 'two', '2026-11-30T05:00:01Z');
  const until = page?.newest?.toISOString();
  expect(await markNoticesSeen(people.nigar, { until })).toEqual({ ok: true, value: { count: 1 } });
  const unseen = await db().notice.findMany({ where: { seenAt: null }, orderBy: { createdAt: 'asc' } });
  expect(unseen.map(({ personId }) => personId)).toEqual([people.kamran.personId, people.nigar.personId]);
  expect(await noticesOf(people.technical)).toMatchObject({ told: [], gone: 0, newest: null });
});
