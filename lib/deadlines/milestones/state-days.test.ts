import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { deadlineStateOf } from '@/lib/deadlines/deadline';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { daysInOne, milestoneStates, type StateDays, stateDays } from './state-days';

const asOf = calendarDate('2026-11-23');
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => addDays(asOf, from + index));

describe('the days that the database is asked for', () => {
  it.each([null, ...days(-40, 0)])(
    'are those of exactly one state, the one that the rule says: done on %s',
    (actualOn) => {
      for (const dueOn of days(-40, 40)) {
        const holds = (asked: StateDays) =>
          asked.done
            ? actualOn !== null && actualOn > dueOn === asked.late
            : actualOn === null && (asked.from ?? dueOn) <= dueOn && dueOn <= (asked.to ?? dueOn);
        const found = milestoneStates.filter((state) => holds(stateDays(state, asOf)));
        expect(found, dueOn).toEqual([deadlineStateOf(milestoneState({ dueOn, actualOn }, asOf))]);
      }
    },
  );
});

describe('several states of what is not done', () => {
  it.each([
    [['past', 'soon', 'pending'], { from: null, to: null }],
    [['pending', 'soon'], { from: asOf, to: null }],
    [['past', 'soon'], { from: null, to: addDays(asOf, 30) }],
    [['past'], { from: null, to: addDays(asOf, -1) }],
    [['past', 'pending'], null],
    [['soon', 'pending', 'settled'], null],
    [['settled', 'late'], null],
    [[], null],
  ] as const)('%j are one stretch of days where they follow one another', (states, days) => {
    expect(daysInOne(states, asOf)).toEqual(days);
  });
});
