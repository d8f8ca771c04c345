import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { standingOf } from '@/lib/deadlines/deadline';
import { milestoneState } from '@/lib/roadmap/milestone-state';
import { milestoneStandings, type StandingDays, standingDays } from './standing-days';

const asOf = calendarDate('2026-11-23');

describe('the days that the database is asked for', () => {
  it('are those of exactly one standing, the one that the rule says', () => {
    const day = fc.integer({ min: -120, max: 120 }).map((days) => addDays(asOf, days));
    const past = fc.integer({ min: -120, max: 0 }).map((days) => addDays(asOf, days));
    fc.assert(
      fc.property(day, fc.option(past), (dueOn, actualOn) => {
        const holds = (days: StandingDays) =>
          days.done
            ? actualOn !== null && actualOn > dueOn === days.late
            : actualOn === null && (days.from ?? dueOn) <= dueOn && dueOn <= (days.to ?? dueOn);
        const found = milestoneStandings.filter((standing) => holds(standingDays(standing, asOf)));
        expect(found).toEqual([standingOf(milestoneState({ dueOn, actualOn }, asOf))]);
      }),
    );
  });
});
