import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { datedState } from './due-state';

const state = (asOf: string, doneOn: string | null) =>
  datedState(
    { dueOn: calendarDate('2026-12-10'), doneOn: doneOn === null ? null : calendarDate(doneOn) },
    calendarDate(asOf),
  );

describe('something that is due on 10 December 2026', () => {
  it.each([
    ['2026-12-02', null, { kind: 'pending', days: 8, soon: false }],
    ['2026-12-03', null, { kind: 'pending', days: 7, soon: true }],
    ['2026-12-10', null, { kind: 'pending', days: 0, soon: true }],
    ['2026-12-11', null, { kind: 'overdue', days: 1 }],
    ['2026-12-11', '2026-12-10', { kind: 'done', days: 0 }],
    ['2026-12-11', '2026-12-01', { kind: 'done', days: 9 }],
    ['2026-12-20', '2026-12-12', { kind: 'done-late', days: 2 }],
    ['2026-12-11', '2026-12-12', { kind: 'overdue', days: 1 }],
  ])('as of %s, done on %s', (asOf, doneOn, expected) => {
    expect(state(asOf, doneOn)).toEqual(expected);
  });
});
