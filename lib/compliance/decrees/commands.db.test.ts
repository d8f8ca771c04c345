import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { setObligation } from '@/lib/compliance/commands';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { codes } from '@/testing/refusals';
import { enterDecree, withdrawDecree } from './commands';
import { decreeById, decrees, workingYear } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

let leyla: Actor;
let toni: Actor;
let nigar: Actor;
const today = calendarDate('2026-11-23');
const at = (asKnown: string = today) => ({ asOf: today, asKnown: calendarDate(asKnown), today });

const ofUs = (daysOff: string, more: object = {}) => ({
  country: 'US',
  instrument: 'Executive Order of the test',
  instrumentOn: '2026-05-01',
  daysOff,
  ...more,
});

beforeAll(async () => {
  const people = await charterWithOneSide();
  ({ leyla, nigar } = people);
  toni = people.technical;
  done(await setObligation(leyla, { obligation: 'three-month', nonWorkingLastDay: 'next_working_day' }));
});

describe('the real Charter', () => {
  test('rolls from Sunday 10 May 2026 to Tuesday 12 May, and none of it is a forecast', async () => {
    const { due } = await threeMonthVerdicts({ ...leyla }, at());
    expect(due).toMatchObject({ lastDay: '2026-05-10', on: '2026-05-12', forecast: [] });
  });

  test('says of 10 February 2027 that one capital’s year is not decreed yet', async () => {
    const { verdict } = await annualMeeting({ ...leyla }, at());
    expect(verdict.current?.due).toMatchObject({ forecast: [{ country: 'AZ', year: 2027 }] });
  });
});

describe('a decree that an administrator enters', () => {
  let id: string;

  test('moves the last day for every K from today on, with its event', async () => {
    ({ id } = done(await enterDecree(toni, ofUs('2026-05-12 Day of the test'))));
    const { due } = await threeMonthVerdicts({ ...leyla }, at());
    expect(due.on).toBe('2026-05-13');
    const known = { asOf: today, asKnown: calendarDate('2026-11-22'), today };
    // the setting is of today too: as known yesterday the last day stayed as it was
    expect((await threeMonthVerdicts({ ...leyla }, known)).due.on).toBe('2026-05-10');
    expect(await db().auditEvent.findMany({ where: { type: 'decree.entered' } })).toMatchObject([
      {
        chain: 'joint',
        subjectId: id,
        payload: { changes: [{ field: 'daysOff', before: null, after: '2026-05-12 Day of the test' }] },
      },
    ]);
    expect(await decrees()).toMatchObject([
      { id, instrument: 'Executive Order of the test', instrumentOn: '2026-05-01', days: 1 },
    ]);
  });

  test('is withdrawn where it was entered in error, and stays known for earlier days', async () => {
    setTestClock('2026-11-24T08:00:00Z');
    done(await withdrawDecree(toni, { id }));
    const later = { asOf: today, asKnown: calendarDate('2026-11-24'), today: calendarDate('2026-11-24') };
    expect((await threeMonthVerdicts({ ...leyla }, later)).due.on).toBe('2026-05-12');
    expect((await threeMonthVerdicts({ ...leyla }, at())).due.on).toBe('2026-05-13');
    expect(await decreeById(id)).toBeNull();
    expect(await withdrawDecree(toni, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await db().auditEvent.count({ where: { type: 'decree.withdrawn', subjectId: id } })).toBe(1);
  });

  test('of a whole year ends its forecast', async () => {
    const before = await workingYear(leyla, '2027');
    expect(before.summaries.map(({ source }) => source === null)).toEqual([true, false]);
    const year = ofUs('2027-01-01 New Year\n2027-02-10 Day of the test', {
      country: 'AZ',
      wholeYear: '2027',
    });
    done(await enterDecree(leyla, year));
    const { summaries } = await workingYear(leyla, '2027');
    expect(summaries[0]).toMatchObject({
      country: 'AZ',
      year: 2027,
      source: 'Executive Order of the test',
      workingDays: 259,
    });
    const { verdict } = await annualMeeting({ ...leyla }, { ...at('2026-11-24') });
    expect(verdict.current?.due).toMatchObject({
      forecast: [],
      nonWorking: [{ kind: 'holiday', country: 'AZ', name: 'Day of the test' }],
    });
  });

  test('is refused without its instrument, of a country that is no Party, and from anybody else', async () => {
    expect(await codes(enterDecree(leyla, { ...ofUs('2027-07-06'), instrument: '' }))).toEqual([
      'instrument:decree-instrument',
    ]);
    expect(await codes(enterDecree(leyla, { ...ofUs('2027-07-06'), country: 'FR' }))).toEqual([
      'country:unknown-choice',
    ]);
    expect(await codes(enterDecree(leyla, ofUs('someday')))).toEqual(['daysOff:decree-line']);
    expect(await enterDecree(nigar, ofUs('2027-07-06'))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

test('what was decreed cannot be changed in the database, only withdrawn', async () => {
  await expect(db().holidayOverride.updateMany({ data: { name: 'Another name' } })).rejects.toThrow();
  await expect(db().holidayOverride.deleteMany()).rejects.toThrow();
});
