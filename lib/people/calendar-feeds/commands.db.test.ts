import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { tokenHash } from '@/lib/access/token';
import { db } from '@/lib/db/client';
import { disablePerson, enablePerson } from '@/lib/people/roles/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { endCalendarFeed, makeCalendarFeed, noteFeedRead } from './commands';
import { calendarFeedOf, feedReader } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
beforeEach(() => setTestClock('2026-11-23T09:00:00Z'));

const make = async (actor: Actor) => done(await makeCalendarFeed(actor, {})).token;
const readerOf = async (token: string) => (await feedReader(token))?.actor ?? null;

describe('a calendar address', () => {
  test('answers for its person with their offices, and only its hash is stored', async () => {
    const token = await make(people.nigar);
    expect(await readerOf(token)).toEqual(people.nigar);
    const row = await db().calendarFeed.findFirstOrThrow({ where: { tokenHash: tokenHash(token) } });
    expect(JSON.stringify(row)).not.toContain(token);
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'calendar-feed.made' } });
    expect(event).toMatchObject({ chain: 'party:AZ', subjectId: people.nigar.personId });
    expect(JSON.stringify(event)).not.toMatch(new RegExp(`${token}|${tokenHash(token)}`));
  });

  test('made anew replaces the former one', async () => {
    const before = await make(people.kamran);
    const after = await make(people.kamran);
    expect(await readerOf(before)).toBeNull();
    expect(await readerOf(after)).toEqual(people.kamran);
    expect(
      await db().calendarFeed.count({ where: { personId: people.kamran.personId, endedAt: null } }),
    ).toBe(1);
  });

  test('once revoked answers nobody, and cannot be revoked twice', async () => {
    const token = await make(people.casey);
    expect(await endCalendarFeed(people.casey, {})).toMatchObject({ ok: true });
    expect(await readerOf(token)).toBeNull();
    expect(await calendarFeedOf(people.casey)).toBeNull();
    expect(await endCalendarFeed(people.casey, {})).toMatchObject({
      refusal: { errors: [{ code: 'no-calendar-address' }] },
    });
  });

  test('answers nobody once its person is disabled, not even after they are enabled again', async () => {
    const token = await make(people.morgan);
    const person = people.morgan.personId;
    done(await disablePerson(people.jordan, { person }));
    expect(await readerOf(token)).toBeNull();
    done(await enablePerson(people.jordan, { person }));
    expect(await readerOf(token)).toBeNull();
  });

  test('answers nobody while its person holds no office', async () => {
    const token = await make(people.viewer);
    await db().office.deleteMany({ where: { personId: people.viewer.personId } });
    expect(await readerOf(token)).toBeNull();
  });

  test.each(['', 'x', `${'x'.repeat(42)}'`, 'x'.repeat(43), 'x'.repeat(5_000)])(
    'unlike %j is unknown',
    async (token) => {
      expect(await feedReader(token)).toBeNull();
    },
  );

  test('says when it was last fetched, to the hour', async () => {
    const token = await make(people.leyla);
    const fetched = async () => {
      const reader = await feedReader(token);
      if (reader === null) throw new Error('no reader');
      await noteFeedRead(reader);
      return (await calendarFeedOf(people.leyla))?.readAt?.toISOString().slice(11, 16);
    };
    expect((await calendarFeedOf(people.leyla))?.readAt).toBeNull();
    expect(await fetched()).toBe('09:00');
    setTestClock('2026-11-23T09:59:00Z');
    expect(await fetched()).toBe('09:00');
    setTestClock('2026-11-23T10:00:00Z');
    expect(await fetched()).toBe('10:00');
  });
});
