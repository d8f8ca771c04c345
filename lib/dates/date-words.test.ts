import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { dateWords, instantWords, namedZone, valuesInWords, valueWords, zoneWords } from './date-words';
import { monthDate, type PartialDate, quarterDate } from './partial-date';

const day = calendarDate('2026-05-10');
const exactly: PartialDate = { on: day, precision: 'day' };

describe('a date in words', () => {
  it.each([
    ['a day', day, {}, '10 May 2026'],
    ['a day with its weekday', day, { weekday: true }, 'Sunday, 10 May 2026'],
    ['a day in a table', day, { month: 'short', weekday: true }, 'Sun 10 May 2026'],
    ['a day of a plain year', day, { month: 'short', year: false }, '10 May'],
    ['a day that might have been less exact', exactly, {}, '10 May 2026'],
    ['a month', monthDate(2027, 9), {}, 'September 2027'],
    ['a month in a table, as long as the others', monthDate(2027, 9), { month: 'short' }, 'Sep 2027'],
    ['a month, which has no weekday', monthDate(2027, 9), { weekday: true }, 'September 2027'],
    ['a quarter', quarterDate(2027, 3), {}, 'Q3 2027'],
    ['a quarter of a plain year', quarterDate(2027, 3), { year: false }, 'Q3'],
  ] as const)('%s', (_, date, options, words) => {
    expect(dateWords(date, options)).toBe(words);
  });
});

const parties = [
  { capital: 'Baku', timeZone: 'Asia/Baku' },
  { capital: 'Washington, D.C.', timeZone: 'America/New_York' },
];

describe('a time zone in words', () => {
  it.each([
    ['Asia/Baku', 'Baku time'],
    ['America/New_York', 'Washington time'],
    ['America/Chicago', 'Chicago time'],
    ['America/Los_Angeles', 'Los Angeles time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['UTC', 'UTC'],
    ['Etc/GMT+4', 'GMT+4'],
  ])('%s', (zone, words) => {
    expect(zoneWords(namedZone(zone, parties))).toBe(words);
  });

  it('is named after the first Party’s capital of those that share it, and without Parties after its own city', () => {
    const both = ['Porto', 'Lisbon'].map((capital) => ({ capital, timeZone: 'Europe/Lisbon' }));
    expect(namedZone('Europe/Lisbon', both)).toEqual({ id: 'Europe/Lisbon', capital: 'Porto' });
    expect(zoneWords(namedZone('America/New_York', []))).toBe('New York time');
  });

  it('stands beside an instant', () => {
    const instant = new Date('2026-11-23T08:04:00Z');
    expect(instantWords(instant, namedZone('Asia/Baku', parties))).toBe('23 Nov 2026, 12:04 (Baku time)');
    expect(instantWords(instant, namedZone('America/New_York', parties))).toBe(
      '23 Nov 2026, 03:04 (Washington time)',
    );
  });
});

describe('what the record holds, in words', () => {
  it('says a date as exact as it was entered, under the name of a date', () => {
    expect(
      valuesInWords({ day: '2026-05-10', forecast: '2027-03', target: '2027-Q3', dueOn: '2026-12-01' }),
    ).toEqual({
      day: '10 May 2026',
      forecast: 'March 2027',
      target: 'Q3 2027',
      dueOn: '1 December 2026',
    });
  });

  it('leaves alone what somebody wrote, though it reads like a date', () => {
    const written = { title: '2026-05-10', reference: '2026-05', text: '2027-Q3', version: 3 };
    expect(valuesInWords(written)).toEqual(written);
    expect(valueWords('day', 'none')).toBe('none');
    expect(valueWords('day', '10.05.2026')).toBe('10.05.2026');
  });

  it('a time zone is said by its city', () => {
    expect(valueWords('timeZone', 'America/New_York')).toBe('New York time');
  });

  it('the days of a decree are said one after the other, with their names', () => {
    expect(valueWords('daysOff', '2026-12-24 Closure; 2026-12-31')).toBe(
      '24 December 2026 Closure; 31 December 2026',
    );
  });
});
