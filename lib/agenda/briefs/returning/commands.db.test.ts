import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { assignBrief } from '@/lib/agenda/briefs/calling/commands';
import { clearBrief, handInBrief, writeBrief } from '@/lib/agenda/briefs/commands';
import { briefPage } from '@/lib/agenda/briefs/queries';
import { historyOf } from '@/lib/audit/queries';
import { db, transaction } from '@/lib/db/client';
import { lockBriefs } from '@/lib/db/lock';
import { meetingToBrief } from '@/testing/briefs';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { removeBrief, returnBrief, takeBackBrief } from './commands';

const target = await testDatabase();

let people: Cast;
let at: { meeting: string; item: string };

/** Sessions of PostgreSQL that wait for a row; on SQLite one transaction waits for the other as a whole. */
async function waitingForLocks(): Promise<bigint | undefined> {
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count;
}

const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });
const page = (actor: Actor) => briefPage(actor, at);
const parts = { background: '', arguments: '', theirPosition: '', concessions: '', pressLine: '' };
const back = (actor: Actor, version = 2, reason = 'Say why') =>
  returnBrief(actor, { ...at, version, reason });

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const briefs = await meetingToBrief(people);
  await briefs.handedIn();
  at = briefs.at('ENE');
});

test('whose turn it is to clear returns a brief with a reason, shown until it is handed in again', async () => {
  expect(await back(people.leyla)).toMatchObject({ refusal: { kind: 'forbidden' } });
  expect(await back(people.jordan)).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(await back(people.kamran, 2, ' ')).toMatchObject(refusal('required'));
  expect(await back(people.kamran, 1)).toMatchObject({ refusal: { kind: 'conflict' } });
  done(await back(people.kamran));
  expect((await page(people.nigar))?.brief).toMatchObject({
    handedInOn: null,
    returned: { on: '2026-11-23', by: people.kamran.name, reason: 'Say why' },
  });
  expect(await back(people.kamran)).toMatchObject(refusal('brief-not-handed-in'));
  done(await handInBrief(people.nigar, { ...at, version: 2 }));
  expect((await page(people.nigar))?.brief.returned).toBe(null);
  done(await clearBrief(people.kamran, { ...at, version: 2 }));
  done(await back(people.leyla));
});

test('its author takes it back or removes it while nobody has cleared it', async () => {
  const seen = { ...at, version: 2 };
  expect(await takeBackBrief(people.kamran, seen)).toMatchObject({ refusal: { kind: 'forbidden' } });
  expect(await removeBrief(people.jordan, seen)).toMatchObject({ refusal: { kind: 'not-found' } });
  done(await clearBrief(people.kamran, seen));
  expect(await takeBackBrief(people.nigar, seen)).toMatchObject(refusal('brief-cleared'));
  expect(await removeBrief(people.nigar, seen)).toMatchObject(refusal('brief-cleared'));
  done(await writeBrief(people.nigar, { ...seen, ...parts, objective: 'Agree soon' }));
  done(await takeBackBrief(people.nigar, { ...at, version: 3 }));
  expect((await page(people.nigar))?.brief.handedInOn).toBe(null);
  const id = (await page(people.nigar))?.brief.id ?? '';
  done(await removeBrief(people.nigar, { ...at, version: 3 }));
  expect(await page(people.nigar)).toBe(null);
  const removed = (await historyOf(people.nigar, { type: 'brief', id })).find(
    ({ type }) => type === 'brief.removed',
  );
  expect(JSON.stringify(removed)).toContain('Agree soon');
  expect(await historyOf(people.jordan, { type: 'brief', id })).toEqual([]);
});

test('its chain is written anew after a clearance that is being entered, which stays', async () => {
  const { version } = await db().briefCall.findFirstOrThrow({ where: { meetingId: at.meeting } });
  const clearers = [{ person: people.kamran.personId }];
  const anew = { ...at, version, person: people.nigar.personId, dueOn: '2027-01-14', clearers };
  let assigned: ReturnType<typeof assignBrief> | undefined;
  await transaction(async (tx) => {
    await lockBriefs(tx, { itemId: at.item });
    assigned = assignBrief(people.leyla, anew);
    if (target.provider === 'postgresql') await expect.poll(waitingForLocks).toBe(1n);
    await tx.briefClearance.updateMany({
      where: { brief: { itemId: at.item }, position: 1 },
      data: { clearedOn: '2026-11-23', clearedVersion: 2 },
    });
  });
  expect(await assigned).toMatchObject({ ok: true });
  expect((await page(people.nigar))?.brief.chain).toMatchObject([{ clearedOn: '2026-11-23' }]);
});
