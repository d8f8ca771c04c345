import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { inRequest, newRequest, type Reader } from '@/lib/access/request-context';
import { liveSession, openSession } from '@/lib/access/session-row';
import { tokenHash } from '@/lib/access/token';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { now } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { giveOffice } from '@/lib/people/roles/commands';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { cached } from './cached';
import { readerOf } from './reader';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
const tokens = new Map<string, string>();

const signIn = async ({ personId }: Actor) => {
  const { token } = await transaction((tx) => openSession(tx, personId ?? '', 'test', now()));
  return token;
};
const reader = async (name: keyof Cast) => readerOf(`other=1; concord=${tokens.get(name)}`);
const revision = async (name: keyof Cast) => (await reader(name))?.revision;
const project = async (actor: Actor, more: object = {}) => {
  const made = await createProject(actor, { title: 'Cable', group: 'ENE', ...more });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
};

beforeAll(async () => {
  people = await charterWithCast();
  for (const name of ['leyla', 'nigar', 'jordan', 'viewer', 'morgan'] as const) {
    const token = await signIn(people[name]);
    tokens.set(name, token);
    await liveSession(token); // begins the visit
  }
});

/** Those of these readers whose revision changes with the act. */
async function seenBy(names: readonly (keyof Cast)[], act: () => Promise<unknown>) {
  const before = await Promise.all(names.map(revision));
  await act();
  const after = await Promise.all(names.map(revision));
  expect([...before, ...after]).not.toContain(undefined);
  return names.filter((_, index) => before[index] !== after[index]);
}

describe('a reader’s revision', () => {
  const everybody = ['leyla', 'nigar', 'jordan', 'viewer'] as const;

  test('stays the same while nothing happens', async () => {
    expect(await seenBy(everybody, async () => {})).toEqual([]);
  });

  test('changes for everybody when a joint project is logged', async () => {
    expect(await seenBy(everybody, () => project(people.nigar))).toEqual([...everybody]);
  });

  test('does not change for the other side when a private project is logged', async () => {
    const privately = () => project(people.nigar, { privately: 'yes' });
    expect(await seenBy(everybody, privately)).toEqual(['leyla', 'nigar', 'viewer']);
  });

  test('does not change for those outside a restricted group when a project is logged there', async () => {
    const restricted = () => project(people.leyla, { group: 'SEC' });
    expect(await seenBy([...everybody, 'morgan'], restricted)).toEqual(['leyla', 'jordan', 'morgan']);
  });

  test('changes for everybody when the verdict on a restricted group changes, and not before', async () => {
    const list = { kind: 'project_list', group: 'SEC', projects: [], emptyReason: 'Nothing yet' };
    expect(await seenBy(['nigar', 'viewer'], () => propose(people.leyla, list))).toEqual([]);
    const { id, sha256: hash } = await db().proposal.findFirstOrThrow({ where: { groupCode: 'SEC' } });
    const agree = async () => expect(await concur(people.jordan, { id, hash })).toMatchObject({ ok: true });
    expect(await seenBy([...everybody, 'morgan'], agree)).toEqual([...everybody, 'morgan']);
  });

  test('covers a restricted group as soon as the reader is given an office there', async () => {
    const { personId } = people.nigar;
    if (personId === null) throw new Error('Nigar has an account');
    expect(
      await seenBy(['nigar'], () => giveOffice(people.leyla, { person: personId, office: 'member:SEC' })),
    ).toEqual(['nigar']);
    expect(await seenBy(['nigar'], () => project(people.leyla, { group: 'SEC' }))).toEqual(['nigar']);
  });

  test('changes with the day', async () => {
    const tomorrow = async () => {
      setTestClock('2026-11-23T20:05:00Z');
      await liveSession(tokens.get('leyla') ?? '');
    };
    expect(await seenBy(['leyla'], tomorrow)).toEqual(['leyla']);
    expect(await revision('leyla')).toMatch(/^2026-11-24\n/);
    setTestClock('2026-11-23T09:00:00Z');
  });

  test('is null for a person last seen over ten minutes ago, because the next page records their visit', async () => {
    setTestClock('2026-11-23T09:10:01Z');
    expect(await reader('viewer')).toBeNull();
    setTestClock('2026-11-23T09:00:00Z');
    expect(await reader('viewer')).not.toBeNull();
  });

  test('is null if the session ended, is unknown or is missing', async () => {
    const hash = tokenHash(tokens.get('morgan') ?? '');
    await db().session.updateMany({ where: { tokenHash: hash }, data: { endedAt: now() } });
    expect(await reader('morgan')).toBeNull();
    expect(await readerOf('concord=made-up')).toBeNull();
    expect(await readerOf('')).toBeNull();
  });

  test('is null if a request names two sessions, or one that could be read as another', async () => {
    const [leyla, jordan] = [tokens.get('leyla'), tokens.get('jordan')];
    for (const cookies of [
      `concord=${leyla}; concord=${jordan}`,
      `concord=${jordan}; concord=${leyla}`,
      `\xa0concord=${jordan}; concord=${leyla}`,
      `concord=${leyla}; concord=`,
      `concord="${leyla}"`,
    ])
      expect(await readerOf(cookies)).toBeNull();
    expect(await readerOf(`concord=${leyla}`)).not.toBeNull();
  });
});

describe('a cached answer', () => {
  let computed = 0;
  const titles = cached('test.titles', async (actor: Actor, group: string) => {
    computed += 1;
    return `${actor.name} ${group} ${await db().project.count()}`;
  });
  const answer = async (name: keyof Cast, by: Actor = people[name]) => {
    const present = (await reader(name)) as Reader;
    return inRequest(newRequest(present), () => titles(by, 'ENE'));
  };

  test('is computed once for its reader until something changes', async () => {
    computed = 0;
    const first = await answer('leyla');
    expect([await answer('leyla'), computed]).toEqual([first, 1]);
    await project(people.nigar);
    expect([await answer('leyla'), computed]).not.toEqual([first, 1]);
    expect(computed).toBe(2);
  });

  test('is not used by a request that writes', async () => {
    const present = (await reader('leyla')) as Reader;
    const before = await inRequest(newRequest(present), () => titles(people.leyla, 'ENE'));
    const after = await inRequest(newRequest({ ...present, writing: true }), async () => {
      await project(people.leyla);
      return titles(people.leyla, 'ENE');
    });
    expect(after).not.toBe(before);
  });

  test('is used for nobody else, even if the query is about another person', async () => {
    computed = 0;
    await answer('leyla');
    expect(await answer('jordan')).toContain('Jordan Example');
    expect(await answer('jordan', people.leyla)).toContain('Leyla Sample');
    expect(await answer('jordan')).toContain('Jordan Example');
  });
});
