import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose, recordAgreement } from '@/lib/agreements/commands';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { codes } from '@/testing/refusals';
import { concur, enterKeyByInstrument, returnProposal, withdrawProposal } from './commands';
import { proposalById, waitingForKeys } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
let project: string;

const stored = (id: string) => db().proposal.findUniqueOrThrow({ where: { id }, include: { keys: true } });
let turn = 0;
/** Proposes a list with new content each time, because the content in force cannot be agreed again. */
const proposeList = async (actor: Actor, more: object = {}) => {
  turn += 1;
  await db().project.update({ where: { id: project }, data: { title: `Grid study ${turn}` } });
  const input = { kind: 'project_list', group: 'ENE', projects: [project], ...more };
  return done(await propose(actor, input)).id;
};
const hashOf = async (id: string) => (await stored(id)).sha256;

beforeAll(async () => {
  people = await charterWithCast();
  project = done(await createProject(people.leyla, { title: 'Grid study', group: 'ENE' })).id;
});
beforeEach(async () => {
  const open = await db().proposal.findMany({ where: { state: 'open' } });
  for (const { id, proposedBy } of open) {
    done(await withdrawProposal(proposedBy === 'AZ' ? people.leyla : people.jordan, { id }));
  }
});

describe('when both Parties have accounts', () => {
  test('an agreement cannot be recorded at once, and nobody may enter the other Party’s key', async () => {
    const input = {
      kind: 'project_list',
      group: 'ENE',
      projects: [project],
      day: '2026-04-28',
      reference: 'D 4',
    };
    expect(await codes(recordAgreement(people.leyla, input))).toEqual([':own-accounts']);
    const id = await proposeList(people.kamran);
    const key = { id, hash: await hashOf(id), party: 'US', day: '2026-04-28', reference: 'D 4' };
    expect(await codes(enterKeyByInstrument(people.leyla, key))).toEqual([':party-has-accounts']);
    expect(await codes(enterKeyByInstrument(people.jordan, key))).toBe('forbidden');
  });

  test('the proposer’s key is the first, the second makes it agreed, and each writes its event', async () => {
    const id = await proposeList(people.kamran);
    expect(await stored(id)).toMatchObject({ state: 'open', agreedOn: null, proposedBy: 'AZ' });
    done(await concur(people.casey, { id, hash: await hashOf(id) }));
    expect(await stored(id)).toMatchObject({
      state: 'agreed',
      agreedOn: '2026-11-23',
      enteredOn: '2026-11-23',
    });
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(events.map(({ type, actorName }) => `${type} ${actorName}`)).toEqual([
      'proposal.made Kamran Sample',
      'proposal.key-turned Kamran Sample',
      'proposal.key-turned Casey Example',
      'proposal.agreed Casey Example',
    ]);
  });

  test('a joint instrument that the proposer cites dates both keys', async () => {
    const joint = { day: '2026-04-28', instrumentKind: 'meeting_decision', reference: 'Decision 4' };
    const id = await proposeList(people.leyla, joint);
    done(await concur(people.jordan, { id, hash: await hashOf(id) }));
    expect(await stored(id)).toMatchObject({ agreedOn: '2026-04-28', enteredOn: '2026-11-23' });
  });

  test('a joint instrument that the second key cites dates the first one too', async () => {
    const id = await proposeList(people.leyla);
    const page = { day: '2026-05-02', instrumentKind: 'signed_page', reference: 'Page 1' };
    done(await concur(people.jordan, { id, hash: await hashOf(id), ...page }));
    expect(await stored(id)).toMatchObject({ agreedOn: '2026-05-02', enteredOn: '2026-11-23' });
  });
});

describe('a proposal', () => {
  test('is frozen: its hash still matches its content after the live data changes', async () => {
    const id = await proposeList(people.leyla);
    const before = await stored(id);
    await db().project.update({ where: { id: project }, data: { title: 'Renamed' } });
    const { content, canonical, sha256: hash } = await stored(id);
    expect(content).toEqual(before.content);
    expect(canonicalJson(content as Json)).toBe(canonical);
    expect(sha256(canonical)).toBe(hash);
  });

  test('takes no key for content other than what was seen, and the database refuses to change it', async () => {
    const id = await proposeList(people.leyla);
    expect(await codes(concur(people.jordan, { id, hash: '0'.repeat(64) }))).toEqual([':proposal-hash']);
    const other = { content: { group: 'ENE', projects: [] } };
    await expect(db().proposal.update({ where: { id }, data: other })).rejects.toThrow();
    expect(await stored(id)).toMatchObject({ state: 'open', keys: [{ partyCode: 'AZ' }] });
  });

  test('is checked again with the second key: its projects must still be there', async () => {
    const id = await proposeList(people.leyla);
    await db().project.update({ where: { id: project }, data: { groupCode: 'CON' } });
    expect(await codes(concur(people.jordan, { id, hash: await hashOf(id) }))).toEqual([
      'projects:list-project-unknown',
    ]);
    await db().project.update({ where: { id: project }, data: { groupCode: 'ENE' } });
  });

  test('is the only open one of its kind, even if ten are made at once', async () => {
    const input = { kind: 'project_list', group: 'ENE', projects: [project] };
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, turn) => propose(turn % 2 ? people.leyla : people.jordan, input)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().proposal.count({ where: { state: 'open' } })).toBe(1);
  });

  test('ends once, even if people concur, withdraw and return it at the same time', async () => {
    const id = await proposeList(people.leyla);
    const hash = await hashOf(id);
    const acts = await Promise.all([
      concur(people.jordan, { id, hash }),
      withdrawProposal(people.leyla, { id }),
      returnProposal(people.casey, { id, reason: 'Later' }),
    ]);
    expect(acts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is returned by the other Party with a reason, and the next proposal has the next version', async () => {
    const id = await proposeList(people.leyla);
    expect(await codes(returnProposal(people.jordan, { id, reason: ' ' }))).toEqual([
      'reason:reason-required',
    ]);
    expect(await codes(returnProposal(people.kamran, { id, reason: 'No' }))).toBe('forbidden');
    done(await returnProposal(people.jordan, { id, reason: 'One project is missing' }));
    const { version, ...ended } = await stored(id);
    expect(ended).toMatchObject({ state: 'returned', endedReason: 'One project is missing', openKey: null });
    expect((await stored(await proposeList(people.jordan))).version).toBe(version + 1);
    expect(await codes(concur(people.jordan, { id, hash: ended.sha256 }))).toEqual([':proposal-ended']);
  });

  test('says to whoever acts on it late that it has ended, or has the key of their Party', async () => {
    const id = await proposeList(people.leyla);
    const hash = await hashOf(id);
    expect(await codes(concur(people.leyla, { id, hash }))).toEqual([':key-turned']);
    done(await concur(people.jordan, { id, hash }));
    const late = [
      concur(people.jordan, { id, hash }),
      concur(people.kamran, { id, hash }),
      returnProposal(people.jordan, { id, reason: 'No' }),
      withdrawProposal(people.leyla, { id }),
    ];
    for (const act of late) expect(await codes(act)).toEqual([':proposal-ended']);
    expect(await codes(concur(people.viewer, { id, hash }))).toBe('forbidden');
  });

  test('is withdrawn only by the Party that proposed it', async () => {
    const id = await proposeList(people.leyla);
    expect(await codes(withdrawProposal(people.jordan, { id }))).toBe('forbidden');
    done(await withdrawProposal(people.kamran, { id }));
    expect(await stored(id)).toMatchObject({ state: 'withdrawn' });
  });

  test('is refused if it equals the version in force', async () => {
    const id = await proposeList(people.leyla);
    done(await concur(people.jordan, { id, hash: await hashOf(id) }));
    const again = { kind: 'project_list', group: 'ENE', projects: [project] };
    expect(await codes(propose(people.jordan, again))).toEqual([':nothing-changed']);
  });

  test('takes one key per Party, and none from administrators, members and viewers', async () => {
    const id = await proposeList(people.leyla);
    const hash = await hashOf(id);
    for (const who of [people.leyla, people.kamran]) {
      expect(await codes(concur(who, { id, hash }))).toEqual([':key-turned']);
    }
    for (const who of [people.technical, people.nigar, people.viewer]) {
      expect(await codes(concur(who, { id, hash }))).toBe('forbidden');
    }
  });
});

describe('what a reader sees of open proposals', () => {
  test('is what waits, for which Party and since when', async () => {
    const id = await proposeList(people.leyla);
    expect(await waitingForKeys(people.viewer)).toMatchObject([
      { id, kind: 'project_list', missing: ['US'], proposedOn: '2026-11-23' },
    ]);
  });

  test('excludes a restricted group’s proposals, for those outside it', async () => {
    const id = await proposeList(people.leyla, { group: 'SEC', projects: [], emptyReason: 'None yet' });
    expect(await proposalById(people.morgan, id)).toMatchObject({ id });
    for (const outsider of [people.viewer, people.technical, people.kamran]) {
      expect(await proposalById(outsider, id)).toBeNull();
      expect(await waitingForKeys(outsider)).toEqual([]);
    }
    expect(await codes(concur(people.casey, { id, hash: await hashOf(id) }))).toBe('not-found');
  });
});
