import { expect, test } from 'vitest';
import { prepareInstallation } from '@/lib/charter/commands';
import { db } from '@/lib/db/client';
import { writeSample } from '@/scripts/sample/write-sample';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

test('the history of the sample data names the person who concurred for each Party, and nobody else', async () => {
  await prepareInstallation();
  await writeSample(30, () => {});
  const keys = await db().proposalKey.findMany({ include: { person: { select: { name: true } } } });
  const events = await db().auditEvent.findMany({ where: { type: 'proposal.key-turned' } });
  expect(keys.length).toBeGreaterThan(20);
  const recordedKeys = events.map(({ subjectId, actorId, actorName, actorParty, payload }) => {
    const { values } = payload as { values: { party: string } };
    return [subjectId, values.party, actorParty, actorId, actorName].join(' ');
  });
  const storedKeys = keys.map(({ proposalId, partyCode, personId, person }) =>
    [proposalId, partyCode, partyCode, personId, person.name].join(' '),
  );
  expect(recordedKeys.sort()).toEqual(storedKeys.sort());
  const agreed = await db().proposal.count({ where: { state: 'agreed' } });
  expect(await db().auditEvent.count({ where: { type: 'proposal.agreed' } })).toBe(agreed);
  const meetings = await db().meeting.findMany({ where: { state: 'held' }, select: { id: true } });
  const recorded = await db().auditEvent.findMany({ where: { type: 'meeting.held' } });
  expect(recorded.map(({ subjectId }) => subjectId).sort()).toEqual(meetings.map(({ id }) => id).sort());
});
