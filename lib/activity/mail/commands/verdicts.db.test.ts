import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setObligation } from '@/lib/compliance/commands';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { postbox } from '@/testing/postbox';
import { collectNotices } from './collect';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');
const box = postbox();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  await box.empty();
  setTestClock('2026-11-30T06:00:00Z');
});

const annual = { obligation: 'annual-meeting', nonWorkingLastDay: 'none' };

describe('a changed verdict', () => {
  test('is told once to everybody who wants it, and the first one is only remembered', async () => {
    await db().mailSetting.create({ data: { personId: people.casey.personId, verdicts: false } });
    await box.round('2026-11-30T06:00:00Z');
    expect(box.posted).toEqual([]);
    // the last day of the first year passes without a meeting
    await box.round('2027-02-11T06:00:00Z');
    expect(box.to(people.viewer)[0]?.text).toContain('* Annual meeting, Year 1: Not held');
  });

  test('is not told if it has changed again by then', async () => {
    await collectNotices('one');
    await db().toldVerdict.update({ where: { subject: 'roadmap:ENE' }, data: { verdict: 'pending' } });
    setTestClock('2026-12-01T06:00:00Z');
    await collectNotices('one');
    expect(await db().notice.count({ where: { kind: 'verdict', personId: people.viewer.personId } })).toBe(1);
    await db().toldVerdict.update({ where: { subject: 'roadmap:ENE' }, data: { verdict: 'late' } });
    setTestClock('2026-12-01T06:02:00Z');
    await box.send();
    expect(box.to(people.viewer)).toEqual([]);
  });

  test('under another reading of once a year is told with that reading, once', async () => {
    const read = async (reading: string) => done(await setObligation(people.leyla, { ...annual, reading }));
    await box.round('2026-11-30T06:00:00Z');
    await read('calendar-year');
    await box.round('2026-11-30T07:00:00Z');
    const [message, ...more] = box.to(people.viewer);
    expect(more).toEqual([]);
    expect(message?.text).toContain('* Annual meeting, 2026: Unplanned');
    expect(message?.text).toContain('* Annual meeting, new reading: Calendar years');
    expect(message?.text).toContain('https://concord.example.org/verdicts/annual-meeting');
    await box.round('2026-12-01T06:00:00Z');
    expect(box.to(people.viewer)).toHaveLength(1);
    setTestClock('2026-12-02T06:00:00Z');
    await read('charter-year');
    await box.round('2026-12-02T06:00:00Z');
    expect(box.to(people.viewer)[1]?.text).toContain('* Annual meeting, new reading: Years from signing');
    expect(box.to(people.viewer)).toHaveLength(2);
  });
});
