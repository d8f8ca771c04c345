import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { clockAt, type LocalStart, occurrences, offsetWords, skippedBy, startInstant } from './wall-clock';

const at = (date: string, startTime: string, timeZone: string): LocalStart => ({
  startsOn: calendarDate(date),
  startTime,
  timeZone,
});

describe('what the clocks of a zone show', () => {
  it.each([
    ['2027-01-28', '10:00', 'America/New_York', ['2027-01-28T15:00:00.000Z']],
    ['2027-01-28', '10:00', 'Asia/Baku', ['2027-01-28T06:00:00.000Z']],
    ['2027-01-28', '10:00', 'UTC', ['2027-01-28T10:00:00.000Z']],
    // clocks go forward: the hour is no hour
    ['2027-03-14', '01:59', 'America/New_York', ['2027-03-14T06:59:00.000Z']],
    ['2027-03-14', '02:00', 'America/New_York', []],
    ['2027-03-14', '02:59', 'America/New_York', []],
    ['2027-03-14', '03:00', 'America/New_York', ['2027-03-14T07:00:00.000Z']],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', []],
    ['2026-04-24', '00:30', 'Africa/Cairo', []],
    ['2011-12-30', '12:00', 'Pacific/Apia', []],
    // clocks go back: the hour comes twice
    ['2026-11-01', '00:59', 'America/New_York', ['2026-11-01T04:59:00.000Z']],
    ['2026-11-01', '01:30', 'America/New_York', ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
    ['2026-11-01', '02:00', 'America/New_York', ['2026-11-01T07:00:00.000Z']],
    ['2026-10-25', '02:30', 'Europe/Vienna', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
  ])('%s %s in %s', (date, time, zone, instants) => {
    expect(occurrences(at(date, time, zone)).map((instant) => instant.toISOString())).toEqual(instants);
  });

  it('of two times the first is meant; one that is skipped is as if the clocks had not been changed', () => {
    expect(startInstant(at('2026-10-25', '02:30', 'Europe/Vienna')).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(startInstant(at('2027-03-14', '02:30', 'America/New_York')).toISOString()).toBe(
      '2027-03-14T07:30:00.000Z',
    );
  });

  it.each([
    ['2027-03-14', '02:30', 'America/New_York', { from: '02:00', to: '03:00' }],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', { from: '02:00', to: '02:30' }],
    ['2026-04-24', '00:30', 'Africa/Cairo', { from: '00:00', to: '01:00' }],
    ['2027-03-14', '03:00', 'America/New_York', null],
    ['2026-11-01', '01:30', 'America/New_York', null],
  ])('%s %s in %s is skipped by the change %j', (date, time, zone, change) => {
    expect(skippedBy(at(date, time, zone))).toEqual(change);
  });

  it.each([
    ['2026-11-01T05:30:00Z', 'America/New_York', 'UTC−4'],
    ['2026-11-01T06:30:00Z', 'America/New_York', 'UTC−5'],
    ['2026-11-01T06:30:00Z', 'Asia/Kolkata', 'UTC+5:30'],
    ['2026-11-01T06:30:00Z', 'UTC', 'UTC'],
  ])('%s in %s is %s', (instant, zone, words) => expect(offsetWords(new Date(instant), zone)).toBe(words));

  it('every instant is among those at which its clock shows what it shows then', () => {
    const zones = [
      'UTC',
      'Asia/Baku',
      'America/New_York',
      'Europe/Vienna',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    ];
    const minute = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const instant = new Date(minutes * 60_000);
        const { date, time } = clockAt(instant, zone);
        expect(occurrences(at(date, time, zone)).map(Number)).toContain(instant.getTime());
      }),
    );
  });
});
