import { describe, expect, it } from 'vitest';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import { isInForce, settingAt, verdictFrame } from '@/lib/compliance/verdict';
import { calendarDate } from '@/lib/dates/calendar-date';
import { asOf, threeMonthFacts } from '@/testing/facts';

const day = calendarDate;
const { obligation } = threeMonthFacts();
const changed = {
  ...obligation,
  settings: [
    ...obligation.settings,
    { reading: 'another', nonWorkingLastDay: 'next_working_day' as const, enteredOn: day('2026-06-01') },
    { reading: 'a third, of the same day', nonWorkingLastDay: 'none' as const, enteredOn: day('2026-06-01') },
  ],
};

describe('the setting in force at K', () => {
  it.each([
    ['2026-02-10', obligation.settings[0]?.reading],
    ['2026-05-31', obligation.settings[0]?.reading],
    ['2026-06-01', 'a third, of the same day'],
    ['2026-02-01', obligation.settings[0]?.reading],
  ])('as known on %s reads %j', (asKnown, reading) => {
    expect(settingAt(changed, day(asKnown)).reading).toBe(reading);
    expect(verdictFrame(changed, asOf('2026-11-23', { asKnown })).reading).toBe(reading);
  });

  it('decides whether the last day rolls, and an earlier K keeps the earlier date', () => {
    const [seeded, rolling] = changed.settings;
    if (!seeded || !rolling) throw new Error('The obligation has lost its settings');
    const facts = threeMonthFacts({ obligation: { ...obligation, settings: [seeded, rolling] } });
    const due = (asKnown: string) => threeMonthLine(facts, asOf('2026-11-23', { asKnown })).due.on;
    expect([due('2026-05-31'), due('2026-06-01')]).toEqual(['2026-05-10', '2026-05-12']);
  });

  it('must exist', () => {
    expect(() => settingAt({ ...obligation, settings: [] }, day('2026-06-01'))).toThrow(/three-month/);
  });
});

describe('the Charter is in force', () => {
  it.each([
    ['2026-02-09', '2026-11-23', false],
    ['2026-02-10', '2026-02-10', true],
    ['2026-11-23', '2026-02-09', false],
  ])('as of %s, as known on %s: %s', (date, asKnown, inForce) => {
    expect(isInForce(day('2026-02-10'), asOf(date, { asKnown }))).toBe(inForce);
  });
});
