import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { preparationSteps } from './preparation-steps';

const meetingDay = calendarDate('2027-01-28');

describe('the countdown of a meeting on 28 January 2027', () => {
  test.each([
    ['reports-called', '2026-10-30', { kind: 'passed', days: 24 }],
    ['group-reports-in', '2026-11-29', { kind: 'pending', daysLeft: 6, soon: true }],
    ['draft-agenda-exchanged', '2026-12-14', { kind: 'pending', daysLeft: 21, soon: false }],
    ['agenda-agreed', '2026-12-29', { kind: 'pending', daysLeft: 36, soon: false }],
    ['papers-out', '2027-01-14', { kind: 'pending', daysLeft: 52, soon: false }],
    ['delegations-named', '2027-01-21', { kind: 'pending', daysLeft: 59, soon: false }],
    ['minutes-agreed', '2027-02-11', { kind: 'pending', daysLeft: 80, soon: false }],
    ['actions-entered', '2027-02-27', { kind: 'pending', daysLeft: 96, soon: false }],
  ])('as of 23 November 2026 has %s on %s', (key, on, state) => {
    const steps = preparationSteps(meetingDay, calendarDate('2026-11-23'));
    expect(steps.find((step) => step.key === key)).toMatchObject({ on, state });
  });

  test('has a step still pending on its own day, with no day left', () => {
    const [step] = preparationSteps(meetingDay, calendarDate('2026-10-30'));
    expect(step?.state).toEqual({ kind: 'pending', daysLeft: 0, soon: true });
  });

  test('moves with the meeting, day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const moved = preparationSteps(addDays(meetingDay, days), meetingDay);
        const steps = preparationSteps(meetingDay, meetingDay);
        expect(moved.map(({ on }) => on)).toEqual(steps.map(({ on }) => addDays(on, days)));
      }),
    );
  });
});
