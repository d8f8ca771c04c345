import { expect, test } from 'vitest';
import { prepareInstallation } from '@/lib/charter/commands';
import { db } from '@/lib/db/client';
import { writeSample } from '@/scripts/sample/write-sample';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

test('the history of a sample names the person who concurred for each Party, and no other', async () => {
  await prepareInstallation();
  await writeSample(30, () => {});
  const keys = await db().proposalKey.findMany({ include: { person: { select: { name: true } } } });
  const events = await db().auditEvent.findMany({ where: { type: 'proposal.key-turned' } });
  expect(keys.length).toBeGreaterThan(20);
  const told = events.map(({ subjectId, actorId, actorName, actorParty, payload }) => {
    const { values } = payload as { values: { party: string } };
    return [subjectId, values.party, actorParty, actorId, actorName].join(' ');
  });
  const held = keys.map(({ proposalId, partyCode, personId, person }) =>
    [proposalId, partyCode, partyCode, personId, person.name].join(' '),
  );
  expect(told.sort()).toEqual(held.sort());
  const agreed = await db().proposal.count({ where: { state: 'agreed' } });
  expect(await db().auditEvent.count({ where: { type: 'proposal.agreed' } })).toBe(agreed);
  const meetings = await db().meeting.findMany({ where: { state: 'held' }, select: { id: true } });
  const recorded = await db().auditEvent.findMany({ where: { type: 'meeting.held' } });
  expect(recorded.map(({ subjectId }) => subjectId).sort()).toEqual(meetings.map(({ id }) => id).sort());
});
