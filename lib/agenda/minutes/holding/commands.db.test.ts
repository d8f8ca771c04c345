import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { textHash } from '@/lib/agreements/endorsements/queries';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { complianceFacts } from '@/lib/compliance/queries/verdicts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById, recordOfHolding } from '@/lib/meetings/queries';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { clearMinutes, recordMinutes } from '../agreement/commands';
import { draftMinutes } from '../paragraphs/commands';
import { minutesSource, presentText } from '../queries';

await testDatabase();

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
let meeting: string;
const day = '2027-01-28';
const instrument = { day, instrumentKind: 'signed_page', reference: 'Minutes of 28 January' };

const plan = async () => {
  const when = { startsOn: day, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC', place: 'Baku' };
  const planned = await planMeeting(people.leyla, { kind: 'charter', title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const read = async () => {
  const known = await meetingById(people.leyla, meeting);
  if (known === null) throw new Error('no meeting');
  return textHash(presentText(known, await minutesSource(db(), known)).joint);
};
const recordMinutesNow = async (more: object = {}) =>
  recordMinutes(people.leyla, { meeting, read: await read(), ...instrument, ...more });
const shortForm = (more: object = {}) =>
  recordAgreement(people.leyla, {
    kind: 'record_of_holding',
    meetingId: meeting,
    heldOn: day,
    place: 'Baku',
    ...instrument,
    ...more,
  });
const end = (kind: 'annulment' | 'correction', targetId: string) =>
  recordAgreement(people.leyla, { kind, targetId, reason: 'Not so', ...instrument, day: '2027-02-20' });
const records = () =>
  db().proposal.findMany({
    where: { meetingId: meeting, kind: 'record_of_holding' },
    orderBy: { version: 'asc' },
  });
/** Whether the annual verdict counts this meeting, as if it were the only one. */
const counted = async () => {
  const facts = await complianceFacts(people.leyla);
  const today = calendarDate('2027-02-20');
  const at = { asOf: today, asKnown: today, today };
  const meetings = facts.meetings.filter(({ id }) => id === meeting);
  const annual = { ...facts, meetings, obligation: facts.annualMeeting };
  return annualMeetingVerdict(annual, at).verdict.periods.some(({ state }) => state.kind === 'held');
};

beforeAll(async () => {
  people = await charterWithOneSide();
});

beforeEach(async () => {
  setTestClock('2027-02-20T12:00:00Z');
  meeting = await plan();
  await draftMinutes(people.leyla, { id: meeting, words: ({ kind }: { kind: string }) => kind });
});

describe('with the other side by instrument, agreed minutes', () => {
  test('are recorded in one form and make the meeting held', async () => {
    expect(await recordMinutesNow({ day: '2027-01-27' })).toMatchObject({
      refusal: { errors: [{ code: 'record-before-holding' }] },
    });
    expect(await recordMinutesNow()).toMatchObject({ ok: true });
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'held', startsOn: day });
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({ agreedOn: day });
    expect(await shortForm()).toMatchObject({ refusal: { errors: [{ code: 'meeting-held-already' }] } });
    const keys = await db().proposalKey.findMany({ where: { proposal: { meetingId: meeting } } });
    expect(keys.map(({ partyCode, byInstrument }) => `${partyCode} ${byInstrument}`).sort()).toEqual([
      'AZ false',
      'US true',
    ]);
  });

  test('need the instrument for the other side', async () => {
    expect(await clearMinutes(people.leyla, { meeting, party: 'US', read: await read() })).toMatchObject({
      refusal: { errors: [{ code: 'reference-required' }] },
    });
    expect(
      await clearMinutes(people.leyla, { meeting, party: 'US', read: await read(), ...instrument }),
    ).toMatchObject({ ok: true });
  });

  const bothRecords = async () => {
    await shortForm({ day: '2027-02-01' });
    await recordMinutesNow({ day: '2027-02-10' });
    const [first, second] = await records();
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({
      id: first?.id,
      agreedOn: '2027-02-01',
    });
    return { first: first?.id ?? '', second: second?.id ?? '' };
  };

  test('are a second record of a meeting held by the short form, and annulling one leaves the other', async () => {
    const { first, second } = await bothRecords();
    expect(await end('annulment', second)).toMatchObject({ ok: true });
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({ id: first });
    expect(await counted()).toBe(true);
    expect(await end('annulment', first)).toMatchObject({ ok: true });
    expect(await counted()).toBe(false);
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'planned' });
  });

  test('keep the meeting held where the earlier record is annulled first', async () => {
    const { first, second } = await bothRecords();
    expect(await end('annulment', first)).toMatchObject({ ok: true });
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({ id: second });
    expect(await counted()).toBe(true);
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'held' });
    expect(await end('annulment', second)).toMatchObject({ ok: true });
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'planned' });
  });

  test('keep the meeting held where the short form’s record is corrected away', async () => {
    const { first, second } = await bothRecords();
    expect(await end('correction', first)).toMatchObject({ ok: true });
    expect(await recordOfHolding(people.viewer, meeting)).toMatchObject({
      id: second,
      agreedOn: '2027-02-10',
    });
    expect(await meetingById(people.viewer, meeting)).toMatchObject({ state: 'held' });
    expect(await counted()).toBe(true);
  });
});
