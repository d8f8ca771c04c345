import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { dated, lineage } from '@/testing/facts';
import { establishingFindings } from './establishing-rule';
import type { GroupDays } from './group-days';

const of: GroupDays = {
  signedOn: calendarDate('2026-02-10'),
  today: calendarDate('2026-11-23'),
  group: { code: 'ENE', created: dated('2026-02-10'), retired: null },
  lineage: [],
};
const found = (day: string, instrumentOn: string | null, days: Partial<GroupDays> = {}) =>
  establishingFindings(
    { day: calendarDate(day), instrumentOn: instrumentOn === null ? null : calendarDate(instrumentOn) },
    { ...of, ...days },
  ).map(({ field, code }) => `${field}: ${code}`);

describe('a group entered as established', () => {
  it.each([
    ['on the day of signing', '2026-02-10', null, []],
    ['today', '2026-11-23', null, []],
    ['the day before signing', '2026-02-09', null, ['day: established-before-signing']],
    ['tomorrow', '2026-11-24', null, ['day: established-after-today']],
    ['by an earlier instrument', '2026-03-15', '2026-03-01', []],
    ['by a later instrument, which confirms it', '2026-03-15', '2026-04-01', []],
    ['by one from before signing', '2026-03-15', '2026-02-09', ['instrumentDay: instrument-before-signing']],
    ['by one from after today', '2026-03-15', '2026-11-24', ['instrumentDay: instrument-after-today']],
    [
      'with both days wrong, each told beside its field',
      '2026-11-24',
      '2026-02-09',
      ['day: established-after-today', 'instrumentDay: instrument-before-signing'],
    ],
  ])('%s', (_, day, instrumentOn, faults) => {
    expect(found(day, instrumentOn)).toEqual(faults);
  });

  it.each([
    ['before it was formed', '2026-05-31', ['day: group-not-there']],
    ['on the day on which it was formed', '2026-06-01', []],
    ['the day before it retired', '2026-08-31', []],
    ['on the day of its retirement', '2026-09-01', ['day: group-not-there']],
  ])('while it is there: %s', (_, day, faults) => {
    const group = { code: 'ENE', created: dated('2026-06-01'), retired: dated('2026-09-01') };
    expect(found(day, null, { group })).toEqual(faults);
  });

  it('and not on the day on which it was merged into another, or later', () => {
    const merged = [lineage('merge', 'ENE', 'ECO', '2026-09-01')];
    expect(found('2026-08-31', null, { lineage: merged })).toEqual([]);
    expect(found('2026-09-01', null, { lineage: merged })).toEqual(['day: group-not-there']);
  });
});
