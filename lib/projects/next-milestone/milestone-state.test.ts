import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Stage } from '@/lib/projects/stage';
import { dueDay } from './due-day';
import { milestoneState } from './milestone-state';

const date = (text: string | null) => (text === null ? null : calendarDate(text));

describe('a milestone as of 23 November 2026', () => {
  const asOf = calendarDate('2026-11-23');

  it.each([
    ['2026-11-22', null, { kind: 'overdue', days: 1 }],
    ['2026-11-23', null, { kind: 'pending', days: 0, soon: true }],
    ['2026-12-23', null, { kind: 'pending', days: 30, soon: true }],
    ['2026-12-24', null, { kind: 'pending', days: 31, soon: false }],
    [null, null, { kind: 'pending', days: null, soon: false }],
    ['2026-11-20', '2026-11-20', { kind: 'done', days: 0 }],
    ['2026-11-20', '2026-11-18', { kind: 'done', days: 2 }],
    ['2026-11-20', '2026-11-21', { kind: 'done-late', days: 1 }],
    [null, '2026-11-21', { kind: 'done', days: null }],
    ['2026-11-20', '2026-11-24', { kind: 'overdue', days: 3 }],
  ])('due %s and done %s', (dueOn, actualOn, state) => {
    expect(milestoneState({ dueOn: date(dueOn), actualOn: date(actualOn) }, asOf)).toEqual(state);
  });
});

describe('the due day', () => {
  it.each([
    ['2026-06-30', '2026-08-15', '2026-06-30'],
    [null, '2026-08-15', '2026-08-15'],
    [null, null, null],
  ])('with the baseline %s and the forecast %s it is due on %s', (baselineOn, forecastOn, due) => {
    const milestone = { baselineOn: date(baselineOn), forecastOn: date(forecastOn), actualOn: null };
    expect(dueDay(milestone, 'active')).toBe(due);
  });

  it.each<[Stage, string | null, string | null]>([
    ['candidate', null, '2026-06-30'],
    ['suspended', null, '2026-06-30'],
    ['completed', null, null],
    ['withdrawn', null, null],
    // a finished milestone keeps its due day, to tell whether it was late
    ['completed', '2026-07-15', '2026-06-30'],
    ['withdrawn', '2026-07-15', '2026-06-30'],
  ])('of a project that is %s, with the milestone done on %s: %s', (stage, actualOn, due) => {
    const milestone = { baselineOn: date('2026-06-30'), forecastOn: null, actualOn: date(actualOn) };
    expect(dueDay(milestone, stage)).toBe(due);
  });
});
