import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { firstTemplates, preparationKeys, preparationSteps } from '@/lib/meetings/preparation-steps';
import { preparationLine } from './preparation-line';

const on = calendarDate('2027-02-10');
const { charter } = firstTemplates;
const inTime = Object.fromEntries(preparationKeys.map((key) => [key, '2026-11-01']));
const before = { ...inTime, 'minutes-agreed': undefined, 'actions-entered': undefined };
const late = { ...inTime, 'actions-entered': '2027-03-13' };

describe('the preparation of a meeting on 10 February 2027 as one line', () => {
  it.each<[string, string, Record<string, string | undefined>, boolean, string]>([
    ['nothing is due yet', '2026-11-01', {}, false, 'reports-called 2026-11-12 pending, 8 open'],
    ['on the day of the first step', '2026-11-12', {}, false, 'reports-called 2026-11-12 pending, 8 open'],
    ['a day later, past', '2026-11-13', {}, false, 'reports-called 2026-11-12 overdue, 8 open'],
    [
      'the first one is done',
      '2026-11-13',
      { 'reports-called': '2026-11-13' },
      false,
      'group-reports-in 2026-12-12 pending, 7 open',
    ],
    [
      'one ahead is done before the next',
      '2026-12-13',
      { 'reports-called': '2026-11-13', 'agenda-agreed': '2026-12-01' },
      false,
      'group-reports-in 2026-12-12 overdue, 6 open',
    ],
    [
      'done only after the day asked about',
      '2026-11-13',
      late,
      false,
      'actions-entered 2027-03-12 pending, 1 open',
    ],
    [
      'held, what was not done before has lapsed',
      '2027-02-10',
      {},
      true,
      'minutes-agreed 2027-02-24 pending, 2 open',
    ],
    ['over without a record, the same', '2027-02-11', {}, false, 'minutes-agreed 2027-02-24 pending, 2 open'],
    ['all before it is done', '2027-02-11', before, true, 'minutes-agreed 2027-02-24 pending, 2 open'],
    ['everything is done', '2027-03-13', inTime, true, 'actions-entered 2027-03-12 done, 0 open'],
    ['the last step was done late', '2027-03-13', late, true, 'actions-entered 2027-03-12 done-late, 0 open'],
  ])('%s', (_, asOf, done, held, expected) => {
    const days = Object.entries(done).flatMap(([key, day]) =>
      day ? [[key, calendarDate(day)] as const] : [],
    );
    const line = preparationLine(preparationSteps({ on, held }, charter, calendarDate(asOf), new Map(days)));
    expect(line && `${line.key} ${line.on} ${line.state.kind}, ${line.open.length} open`).toBe(expected);
  });

  it('names its open steps by date, the one that it is about first', () => {
    const done = new Map([['papers-out', calendarDate('2026-12-01')]]);
    const line = preparationLine(
      preparationSteps({ on, held: false }, charter, calendarDate('2027-01-12'), done),
    );
    expect(line?.open.map(({ key, state }) => `${key} ${state.kind}`)).toEqual([
      'reports-called overdue',
      'group-reports-in overdue',
      'draft-agenda-exchanged overdue',
      'agenda-agreed overdue',
      'delegations-named pending',
      'minutes-agreed pending',
      'actions-entered pending',
    ]);
  });

  it('is nothing where everything has lapsed', () => {
    const lapsed = { key: 'papers-out', title: '', owner: null, offset: -14, on } as const;
    expect(preparationLine([{ ...lapsed, state: { kind: 'lapsed' } }])).toBeNull();
  });
});
