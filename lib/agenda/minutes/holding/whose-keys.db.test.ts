import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose } from '@/lib/agreements/commands';
import { textHash } from '@/lib/agreements/endorsements/queries';
import { concur, returnProposal } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById, openRecordOfHolding } from '@/lib/meetings/queries';
import { databaseWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { refusal } from '@/testing/refusals';
import { agreeMinutes, clearMinutes } from '../agreement/commands';
import { draftMinutes } from '../paragraphs/commands';
import { minutesSource, presentText } from '../queries';

const people = await databaseWithCast();
const day = '2027-01-28';
let meeting: string;

const endorse = async (command: typeof clearMinutes, actor: Actor, party: string) => {
  const known = await meetingById(actor, meeting);
  if (known === null) throw new Error('no meeting');
  const read = textHash(presentText(known, await minutesSource(db(), known)).joint);
  return command(actor, { meeting, party, read });
};
/** Proposes the record of holding in its short form, for Azerbaijan. */
const shortForm = () =>
  propose(people.leyla, { kind: 'record_of_holding', meetingId: meeting, heldOn: day, place: 'Baku' });
const openRecord = async () => {
  const open = await db().proposal.findFirst({ where: { meetingId: meeting, state: 'open' } });
  if (open === null) throw new Error('no open record');
  return { id: open.id, hash: open.sha256 };
};

beforeEach(async () => {
  setTestClock('2027-01-28T12:00:00Z');
  const when = { startsOn: day, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC', place: 'Baku' };
  const planned = await planMeeting(people.leyla, { kind: 'charter', title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  meeting = planned.value.id;
  await draftMinutes(people.leyla, { id: meeting, words: ({ kind }: { kind: string }) => kind });
  await endorse(clearMinutes, people.leyla, 'AZ');
  await endorse(clearMinutes, people.jordan, 'US');
  await endorse(agreeMinutes, people.leyla, 'AZ');
});

test('the history of a record that agreed minutes make names who entered each Party’s agreement', async () => {
  await shortForm();
  await concur(people.jordan, await openRecord());
  expect(await endorse(agreeMinutes, people.jordan, 'US')).toMatchObject({ ok: true });
  const record = await db().proposal.findFirstOrThrow({
    where: { meetingId: meeting, kind: 'record_of_holding', version: 2 },
    include: { keys: { include: { person: { select: { name: true } } } } },
  });
  const events = await db().auditEvent.findMany({ where: { subjectId: record.id }, orderBy: { seq: 'asc' } });
  const said = events.map(({ type, payload }) => {
    const { values } = payload as { values: Record<string, string> };
    return [type, values.source, values.party, values.person].join(' ');
  });
  const keys = record.keys.map(({ partyCode, person }) => `${partyCode} ${person.name}`);
  expect(keys.sort()).toEqual(['AZ Leyla Sample', 'US Jordan Example']);
  expect(said.sort()).toEqual([
    'proposal.agreed  US ',
    'proposal.key-turned minutes AZ Leyla Sample',
    'proposal.key-turned minutes US Jordan Example',
    'proposal.made minutes US ',
  ]);
});

test('minutes are not agreed while a proposed record of the holding waits, and the page can name it', async () => {
  await shortForm();
  const open = await openRecord();
  expect(await openRecordOfHolding(people.jordan, meeting)).toMatchObject({ id: open.id });
  expect(await endorse(agreeMinutes, people.jordan, 'US')).toMatchObject(refusal('holding-waits'));
  expect(await returnProposal(people.jordan, { id: open.id, reason: 'The minutes say it' })).toMatchObject({
    ok: true,
  });
  expect(await openRecordOfHolding(people.jordan, meeting)).toBeNull();
  expect(await endorse(agreeMinutes, people.jordan, 'US')).toMatchObject({ ok: true });
});
