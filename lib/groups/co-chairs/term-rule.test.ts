import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { GroupDays } from '@/lib/groups/establishment/group-days';
import { dated } from '@/testing/facts';
import { endFindings, startFindings } from './term-rule';

const day = (text: string | null | undefined) => (text ? calendarDate(text) : null);
const of: GroupDays = {
  signedOn: calendarDate('2026-02-10'),
  today: calendarDate('2026-11-23'),
  group: { code: 'ENE', created: dated('2026-02-10'), retired: dated('2026-11-01') },
  lineage: [],
};

describe('a co-chair’s term', () => {
  it.each([
    ['begins on the day of signing', '2026-02-10', {}, []],
    ['not before it', '2026-02-09', {}, ['from: co-chair-before-signing']],
    ['not after today', '2026-11-24', {}, ['from: co-chair-after-today']],
    ['not once the group is retired', '2026-11-01', {}, ['from: group-not-there']],
    ['on the day on which the one before began', '2026-05-05', { replaced: '2026-05-05' }, []],
    [
      'not before the one before it began',
      '2026-05-04',
      { replaced: '2026-05-05' },
      ['from: co-chair-before-predecessor'],
    ],
    ['after one whose beginning was not kept', '2026-05-04', { replaced: null }, []],
    ['again on the last day of their earlier one', '2026-05-05', { lastTo: '2026-05-05' }, []],
    ['not within their earlier one', '2026-05-04', { lastTo: '2026-05-05' }, ['from: co-chair-already']],
    [
      'not by an instrument from before signing',
      '2026-05-04',
      { instrumentOn: '2026-02-09' },
      ['instrumentDay: instrument-before-signing'],
    ],
  ] as const)(
    '%s',
    (_, from, more: { replaced?: string | null; lastTo?: string; instrumentOn?: string }, faults) => {
      const term = {
        from: calendarDate(from),
        instrumentOn: day(more.instrumentOn),
        replaced: more.replaced === undefined ? null : { from: day(more.replaced) },
        lastTo: day(more.lastTo),
      };
      expect(startFindings(term, of).map(({ field, code }) => `${field}: ${code}`)).toEqual(faults);
    },
  );

  it.each([
    ['ends on the day on which it began', '2026-03-01', '2026-03-01', []],
    ['ends today', '2026-11-23', '2026-03-01', []],
    ['not tomorrow', '2026-11-24', '2026-03-01', ['co-chair-until-after-today']],
    ['not before it began', '2026-02-28', '2026-03-01', ['co-chair-until-before']],
    ['not before signing, where its beginning was not kept', '2026-02-09', null, ['co-chair-until-before']],
  ] as const)('%s', (_, to, from, codes) => {
    const found = endFindings({ to: calendarDate(to), from: day(from), instrumentOn: null }, of);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.every(({ field }) => field === 'to')).toBe(true);
  });
});
