import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { liveSession } from '@/lib/access/session-row';
import { db } from '@/lib/db/client';
import { startSession } from '@/lib/people/commands';
import { sessionsOf } from '@/lib/people/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { endSessions } from './commands';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});
beforeEach(() => setTestClock('2026-11-23T08:00:00Z'));

async function session(of: 'leyla' | 'kamran') {
  const started = await startSession(people[of], { agent: 'Browser' });
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  return started.value.token;
}

describe('signing out everywhere', () => {
  test('ends all sessions of the person, the present one too, and nobody else’s', async () => {
    const [one, other, kamrans] = [await session('leyla'), await session('leyla'), await session('kamran')];
    expect(await endSessions(people.leyla, {})).toEqual({ ok: true, value: { ended: 2 } });
    expect(await liveSession(one)).toBeNull();
    expect(await liveSession(other)).toBeNull();
    expect(await liveSession(kamrans)).not.toBeNull();
    expect(await db().knownDevice.count({ where: { personId: people.leyla.personId } })).toBe(0);
    expect(await db().knownDevice.count({ where: { personId: people.kamran.personId } })).toBe(1);
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'session.all-ended' } });
    expect(event).toMatchObject({ chain: 'party:AZ', actorId: people.leyla.personId });
    expect(event.payload).toMatchObject({ values: { ended: 2 } });
  });
});

describe('the last use of a session', () => {
  const lastUsed = async () => (await sessionsOf(people.leyla))[0]?.seenAt?.toISOString().slice(11, 16);

  test('is recorded for each session, every ten minutes', async () => {
    const used = await session('leyla');
    expect(await lastUsed()).toBe('08:00');
    setTestClock('2026-11-23T08:09:59Z');
    await liveSession(used);
    expect(await lastUsed()).toBe('08:00');
    setTestClock('2026-11-23T08:30:00Z');
    await session('leyla');
    await liveSession(used);
    const uses = (await sessionsOf(people.leyla)).map(({ seenAt }) => seenAt?.toISOString().slice(11, 16));
    expect(uses).toEqual(['08:30', '08:30']);
    setTestClock('2026-11-23T08:45:00Z');
    await liveSession(used);
    const after = (await sessionsOf(people.leyla)).map(({ seenAt }) => seenAt?.toISOString().slice(11, 16));
    expect(after).toEqual(['08:30', '08:45']);
  });
});
