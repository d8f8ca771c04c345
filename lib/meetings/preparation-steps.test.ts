import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { firstTemplates, type PreparationStep, preparationSteps } from './preparation-steps';

const meetingDay = calendarDate('2027-01-28');
const planned = { on: meetingDay, held: false };
const none = new Map();
const { charter } = firstTemplates;
const stateOf = (steps: readonly PreparationStep[], key: string) =>
  steps.find((step) => step.key === key)?.state;

describe('the preparation of a meeting on 28 January 2027', () => {
  test.each([
    ['reports-called', '2026-10-30', { kind: 'overdue', days: 24 }],
    ['group-reports-in', '2026-11-29', { kind: 'pending', days: 6, soon: true }],
    ['draft-agenda-exchanged', '2026-12-14', { kind: 'pending', days: 21, soon: false }],
    ['agenda-agreed', '2026-12-29', { kind: 'pending', days: 36, soon: false }],
    ['papers-out', '2027-01-14', { kind: 'pending', days: 52, soon: false }],
    ['delegations-named', '2027-01-21', { kind: 'pending', days: 59, soon: false }],
    ['minutes-agreed', '2027-02-11', { kind: 'pending', days: 80, soon: false }],
    ['actions-entered', '2027-02-27', { kind: 'pending', days: 96, soon: false }],
  ])('as of 23 November 2026 has %s on %s', (key, on, state) => {
    const steps = preparationSteps(planned, charter, calendarDate('2026-11-23'), none);
    expect(steps.find((step) => step.key === key)).toMatchObject({ on, state });
  });

  test('marks a step as done, or done late, once somebody says so', () => {
    const done = new Map([
      ['reports-called', calendarDate('2026-11-02')],
      ['group-reports-in', calendarDate('2026-11-20')],
    ]);
    const steps = preparationSteps(planned, charter, calendarDate('2026-11-23'), done);
    expect(stateOf(steps, 'reports-called')).toEqual({ kind: 'done-late', days: 3 });
    expect(stateOf(steps, 'group-reports-in')).toEqual({ kind: 'done', days: 9 });
  });

  test('lets earlier steps lapse once the meeting is held, and keeps later ones open', () => {
    const done = new Map([['papers-out', calendarDate('2027-01-14')]]);
    const steps = preparationSteps({ on: meetingDay, held: true }, charter, calendarDate('2027-02-12'), done);
    expect(stateOf(steps, 'agenda-agreed')).toEqual({ kind: 'lapsed' });
    expect(stateOf(steps, 'papers-out')).toEqual({ kind: 'done', days: 0 });
    expect(stateOf(steps, 'minutes-agreed')).toEqual({ kind: 'overdue', days: 1 });
  });

  test('lets earlier steps lapse once the day is over, held or not', () => {
    const on = (day: string) => preparationSteps(planned, charter, calendarDate(day), none);
    expect(stateOf(on('2027-01-28'), 'papers-out')).toEqual({ kind: 'overdue', days: 14 });
    expect(stateOf(on('2027-01-29'), 'papers-out')).toEqual({ kind: 'lapsed' });
    expect(stateOf(on('2027-01-29'), 'minutes-agreed')).toEqual({ kind: 'pending', days: 13, soon: false });
  });

  test('moves with the meeting’s day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const on = addDays(meetingDay, days);
        const moved = preparationSteps({ on, held: false }, charter, meetingDay, none);
        const steps = preparationSteps(planned, charter, meetingDay, none);
        expect(moved.map((step) => step.on)).toEqual(steps.map((step) => addDays(step.on, days)));
      }),
    );
  });

  test('of a group’s meeting is shorter, and stands by date whatever order it was written in', () => {
    const own = { key: 'own-1', title: 'Rooms booked', offset: -10, owner: 'AA' };
    const steps = preparationSteps(planned, [...firstTemplates.group, own], meetingDay, none);
    expect(steps.map(({ key, on, owner }) => [key, on, owner])).toEqual([
      ['draft-agenda-exchanged', '2027-01-14', null],
      ['own-1', '2027-01-18', 'AA'],
      ['papers-out', '2027-01-21', null],
      ['minutes-agreed', '2027-02-11', null],
    ]);
  });
});
