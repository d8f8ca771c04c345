import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { invitePerson } from '@/lib/people/invitations/commands';
import { castMember } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { postbox } from '@/testing/postbox';
import { refusedMail } from './screens';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');
const box = postbox();

type People = Awaited<ReturnType<typeof charterWithCast>> & { admin: Actor; ada: Actor };
let people: People;
beforeAll(async () => {
  const cast = await charterWithCast();
  people = {
    ...cast,
    admin: await castMember('Adil Sample', 'AZ', [{ kind: 'administrator', groupCode: null }]),
    ada: await castMember('Ada Example', 'US', [{ kind: 'administrator', groupCode: null }]),
  };
});

beforeEach(async () => {
  await box.empty();
  box.answer = () => ({ kind: 'refused', fault: 'EENVELOPE RCPT TO 550' });
});

/** Messages to these people that the server refuses for good. */
async function refuse(...to: readonly Actor[]) {
  const at = new Date('2026-11-30T05:00:00Z');
  await db().mail.createMany({
    data: to.map(({ personId }) => ({
      kind: 'notices',
      personId,
      createdAt: at,
      sendAfter: at,
      droppedAt: at,
      fault: 'EENVELOPE RCPT TO 550',
    })),
  });
}

const counts = async (...of: readonly (keyof People)[]) =>
  Object.fromEntries(await Promise.all(of.map(async (who) => [who, await refusedMail(people[who])])));

describe('how many messages a server refused', () => {
  test('is known to those who manage the accounts: a side’s coordinators, and administrators of technical staff', async () => {
    await refuse(people.nigar, people.kamran, people.casey, people.technical, people.technical);
    await refuse(people.technical);
    expect(await counts('leyla', 'jordan', 'technical', 'admin', 'ada')).toEqual({
      leyla: 5, // a coordinator and an administrator
      jordan: 1,
      technical: 3,
      admin: 3,
      ada: 3,
    });
    expect(await counts('kamran', 'nigar', 'viewer', 'casey', 'morgan')).toEqual({
      kamran: null,
      nigar: null,
      viewer: null,
      casey: null,
      morgan: null,
    });
  });

  test('does not change by a message to the other side', async () => {
    const before = await counts('leyla', 'technical', 'admin');
    await refuse(people.jordan, people.casey, people.ada);
    expect(await counts('leyla', 'technical', 'admin')).toEqual(before);
    expect(await refusedMail(people.jordan)).toBe(3);
  });

  test('counts an invitation for the side that it is for', async () => {
    const invite = { name: 'New Person', office: 'viewer' };
    done(await invitePerson(people.jordan, { ...invite, party: 'US', email: 'new.us@example.org' }));
    done(await invitePerson(people.leyla, { ...invite, party: 'AZ', email: 'new.az@example.org' }));
    const technical = { name: 'New Hand', office: 'administrator', party: '' };
    done(await invitePerson(people.technical, { ...technical, email: 'new.hand@example.org' }));
    await box.send();
    expect(await counts('leyla', 'jordan', 'technical', 'admin', 'ada')).toEqual({
      leyla: 2,
      jordan: 1,
      technical: 1,
      admin: 1,
      ada: 1,
    });
  });

  test('counts the invitation of a Party’s first coordinator for all, as all see it', async () => {
    const { id: subjectId } = await db().invitation.create({
      data: {
        tokenHash: 'first',
        name: 'First Person',
        email: 'first@example.org',
        emailKey: 'first@example.org',
        partyCode: 'US',
        kind: 'coordinator',
        invitedById: people.leyla.personId,
        expiresAt: new Date('2026-12-30T00:00:00Z'),
      },
    });
    const at = new Date('2026-11-30T05:00:00Z');
    const row = { kind: 'invitation', subjectId, createdAt: at, sendAfter: at };
    await db().mail.create({ data: { ...row, droppedAt: at, fault: 'EENVELOPE RCPT TO 550' } });
    expect(await counts('leyla', 'jordan', 'ada', 'kamran')).toEqual({
      leyla: 1,
      jordan: 1,
      ada: 1,
      kamran: null,
    });
  });

  test('does not count what had nothing left to say, waits, or was sent', async () => {
    const at = new Date('2026-11-30T05:00:00Z');
    const row = { kind: 'notices', personId: people.casey.personId, createdAt: at, sendAfter: at };
    await db().mail.createMany({
      data: [
        { ...row, droppedAt: at },
        { ...row, sentAt: at },
        { ...row, fault: 'ECONNREFUSED' },
      ],
    });
    expect(await refusedMail(people.jordan)).toBe(0);
  });
});
