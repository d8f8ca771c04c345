import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { readDayLines } from './day-lines';
import { decreeFindings } from './decree-rule';

describe('days, pasted one a line', () => {
  it.each([
    ['2027-03-20 Novruz', '2027-03-20', 'Novruz'],
    ['20 March 2027 Novruz', '2027-03-20', 'Novruz'],
    ['March 20, 2027: Novruz', '2027-03-20', 'Novruz'],
    ['20.03.2027\tNovruz, Ramadan holiday', '2027-03-20', 'Novruz, Ramadan holiday'],
    ['2027-03-20 – Novruz', '2027-03-20', 'Novruz'],
    ['2027-03-20;Novruz bayramı', '2027-03-20', 'Novruz bayramı'],
    ['  2027-03-20  ', '2027-03-20', ''],
  ])('%s', (line, date, name) => {
    expect(readDayLines(line)).toEqual({ days: [{ date, name }], unread: [] });
  });

  it('leave out empty lines, and name those that do not begin with a day', () => {
    expect(readDayLines('2027-01-01 New Year\r\n\r\nNovruz 2027-03-20\n2027-02-30 No such day')).toEqual({
      days: [{ date: '2027-01-01', name: 'New Year' }],
      unread: [
        { line: 3, text: 'Novruz 2027-03-20' },
        { line: 4, text: '2027-02-30 No such day' },
      ],
    });
  });
});

describe('a decree is refused', () => {
  const findings = (
    daysOff: string,
    more: { daysWorked?: string; wholeYear?: number; instrumentOn?: string } = {},
  ) =>
    decreeFindings(
      {
        daysOff: readDayLines(daysOff),
        daysWorked: readDayLines(more.daysWorked ?? ''),
        wholeYear: more.wholeYear ?? null,
        instrumentOn: calendarDate(more.instrumentOn ?? '2026-11-20'),
      },
      calendarDate('2026-11-23'),
    ).map(({ field, code }) => `${field}:${code}`);

  it.each([
    ['that says nothing', findings(''), ['daysOff:decree-empty']],
    [
      'that says of a whole year that no day is off',
      findings('', { wholeYear: 2027 }),
      ['daysOff:decree-year-empty'],
    ],
    ['with a line that is no day', findings('Novruz'), ['daysOff:decree-line']],
    ['with a day twice', findings('2027-03-20 A\n2027-03-20 B'), ['daysOff:decree-day-twice']],
    [
      'with a day both off and worked',
      findings('2027-03-20', { daysWorked: '2027-03-20' }),
      ['daysWorked:decree-day-twice'],
    ],
    [
      'with a name of a day that is worked',
      findings('', { daysWorked: '2027-03-20 Saturday' }),
      ['daysWorked:decree-worked-name'],
    ],
    [
      'of a whole year with a day of another',
      findings('2028-01-01', { wholeYear: 2027 }),
      ['daysOff:decree-other-year'],
    ],
    [
      'dated after today',
      findings('2027-03-20', { instrumentOn: '2026-11-24' }),
      ['instrumentOn:instrument-after-today'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('in no other case: a day off, a day worked, a whole year with a day worked in it', () => {
    expect(findings('2027-03-20')).toEqual([]);
    expect(findings('', { daysWorked: '2027-03-20' })).toEqual([]);
    expect(findings('2027-01-01 New Year', { daysWorked: '2027-01-09', wholeYear: 2027 })).toEqual([]);
  });
});
