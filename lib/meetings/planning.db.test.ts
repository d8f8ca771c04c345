import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { planMeeting, postponeMeeting } from './commands';
import { charterMeetingDue, meetingById, planningNotes, verdictOnMeeting } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const plan = async (startsOn: string, of = { kind: 'charter', group: '' }) => {
  const result = await planMeeting(people.leyla, {
    ...of,
    title: 'Annual meeting',
    startTime: '10:00',
    durationMinutes: '180',
    startsOn,
    timeZone: 'Asia/Baku',
    place: '',
    hostParty: '',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const due = async (id: string | null = null) => (await charterMeetingDue(people.leyla, id))?.due.on;
const judged = async (id: string) => {
  const meeting = await meetingById(people.leyla, id);
  return meeting && verdictOnMeeting(people.leyla, meeting);
};
const notes = async (day: string, of: { id?: string; kind?: string } = {}) => {
  const input = { id: null, kind: 'charter', day: calendarDate(day), ...of };
  return (await planningNotes(people.leyla, input)).map(({ kind }) => kind);
};

describe('the Charter meeting', () => {
  let id = '';

  test('is due by the end of the first year; a later day, or a day off, gives a warning', async () => {
    expect(await due()).toBe('2027-02-10');
    expect(await notes('2027-01-28')).toEqual([]);
    expect(await notes('2027-03-01')).toEqual(['after-period']);
    expect(await notes('2027-01-30')).toEqual(['day-off']);
    expect(await notes('2026-02-01')).toEqual([]); // refused instead, since it is before the signing
  });

  test('planned too late says so on its page, and warns once', async () => {
    id = await plan('2027-03-01');
    expect(await judged(id)).toMatchObject({
      verdict: { provision: 'IV.3', period: { state: { kind: 'planned-too-late' } } },
      daysOff: [],
    });
    expect(await notes('2027-03-01', { id })).toEqual([]);
    expect(await notes('2027-03-02', { id })).toEqual(['after-period']);
  });

  test('planned in time covers the year for the next meeting, but not for itself', async () => {
    const early = await plan('2027-01-30');
    expect(await judged(early)).toMatchObject({
      verdict: { period: { state: { kind: 'planned', meetingId: early } } },
      daysOff: [{ kind: 'weekend' }],
    });
    // the late meeting counts for the second year
    expect(await due()).toBe('2029-02-10');
    expect(await due(id)).toBe('2028-02-10');
    expect(await due(early)).toBe('2027-02-10');
    expect(await judged(id)).toMatchObject({
      verdict: { period: null, dueBy: { due: { on: '2028-02-10' } } },
    });
  });

  test('without a day is due all the same', async () => {
    const late = await meetingById(people.leyla, id);
    const postponed = await postponeMeeting(people.leyla, {
      id,
      version: String(late?.version),
      startsOn: '',
    });
    expect(postponed.ok).toBe(true);
    expect(await judged(id)).toMatchObject({ verdict: { period: null }, daysOff: [] });
  });
});

test('a group’s meeting gives warnings only for days off, and an unknown one gives none', async () => {
  const id = await plan('2027-03-02', { kind: 'group', group: 'ENE' });
  expect(await judged(id)).toEqual({ verdict: null, daysOff: [] });
  expect(await notes('2027-03-06', { id })).toEqual(['day-off']);
  expect(await notes('2027-03-03', { id })).toEqual([]);
  expect(await notes('2027-03-06', { id: 'nothing' })).toEqual([]);
});
