import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { propose } from '@/lib/agreements/commands';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { postbox } from '@/testing/postbox';
import { logProject, milestoneOf } from '@/testing/work';
import { removalBatch } from '../retention-rule';
import { takeLease } from './lease';
import { removeOld } from './retention';

await testDatabase();
const start = '2026-11-30T06:00:00Z';
setTestClock(start);
const box = postbox();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  const cable = await logProject(people.nigar, 'Cable', 'ENE');
  await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
  done(await propose(people.kamran, { kind: 'project_list', group: 'ENE', projects: [cable] }));
});

beforeEach(async () => {
  await box.empty();
  setTestClock(start);
});

/** The instant so many days after the start, at which the clock is set. */
function after(days: number): string {
  const at = new Date(new Date(start).getTime() + days * 86_400_000).toISOString();
  setTestClock(at);
  return at;
}
const verdict = (onceKey: string, more: object = {}) => ({
  personId: people.viewer.personId,
  kind: 'verdict',
  subject: { kind: 'verdict', of: 'roadmap:ENE', verdict: 'outstanding', on: '2026-11-30' },
  onceKey,
  createdAt: new Date(start),
  ...more,
});
const count = async () => [await db().notice.count(), await db().mail.count()];

describe('old rows are removed', () => {
  test('notices 180 days after they were seen, and 400 days after they were written', async () => {
    const seenAt = new Date(start);
    await db().notice.createMany({ data: [verdict('seen', { seenAt }), verdict('new')] });
    const left = async (days: number) => {
      after(days);
      await removeOld('one');
      return (await db().notice.findMany({ orderBy: { onceKey: 'asc' } })).map(({ onceKey }) => onceKey);
    };
    expect(await left(180)).toEqual(['new', 'seen']);
    expect(await left(181)).toEqual(['new']);
    expect(await left(400)).toEqual(['new']);
    expect(await left(401)).toEqual([]);
  });

  test('messages 90 days after they were sent or given up, but none that failed, waits or has notices', async () => {
    const at = new Date(start);
    const row = { kind: 'digest', personId: people.nigar.personId, createdAt: at, sendAfter: at };
    const fault = 'EENVELOPE RCPT TO 550';
    const rows = [{ sentAt: at }, { droppedAt: at }, { droppedAt: at, fault }, {}, { sentAt: at }];
    await db().mail.createMany({ data: rows.map((each, index) => ({ ...row, ...each, id: `m${index}` })) });
    await db().notice.create({ data: verdict('told', { mailId: 'm4' }) });
    const left = async (days: number) => {
      after(days);
      await removeOld('one');
      return (await db().mail.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
    };
    expect(await left(90)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(await left(91)).toEqual(['m2', 'm3', 'm4']);
    // the notice goes first, then its message
    expect(await left(401)).toEqual(['m2', 'm3']);
  });

  test('once a day, a batch at a time, by one of two instances', async () => {
    const many = Array.from({ length: removalBatch + 1 }, (_, index) => verdict(`v${index}`));
    await db().notice.createMany({ data: many });
    after(401);
    const lease = await takeLease('retention', 'one');
    await removeOld('two');
    expect(await db().notice.count()).toBe(removalBatch + 1);
    await lease?.release(null);
    await removeOld('two');
    expect(await db().notice.count()).toBe(1);
    await removeOld('two');
    expect(await db().notice.count()).toBe(0);
    await db().notice.create({ data: verdict('late') });
    await removeOld('one');
    expect(await db().notice.count()).toBe(1);
    after(402);
    await removeOld('one');
    expect(await db().notice.count()).toBe(0);
  });
});

test('what was told is not told again once its notice is old', async () => {
  await box.round(start);
  // the proposal waits and the milestone is overdue for more than a year, seen on the first day
  await db().notice.updateMany({ data: { seenAt: new Date(start) } });
  for (const days of [1, 182, 402, 500]) {
    const at = after(days);
    await box.round(at);
    await removeOld('one');
    await db().notice.updateMany({ where: { seenAt: null }, data: { seenAt: new Date(at) } });
  }
  const told = box.to(people.casey).filter(({ text }) => text.includes('Proposal to answer'));
  expect(told).toHaveLength(1);
  const [notices, mail] = await count();
  box.posted = [];
  after(500);
  await db().jobLease.deleteMany();
  await box.round(after(500));
  expect(box.posted).toEqual([]);
  expect(await count()).toEqual([notices, mail]);
});
