import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { standingOf } from '@/lib/deadlines/deadline';
import { milestoneState } from '@/lib/roadmap/milestone-state';
import { milestoneStandings, type StandingDays, standingDays } from './standing-days';

const asOf = calendarDate('2026-11-23');
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => addDays(asOf, from + index));

describe('the days that the database is asked for', () => {
  it.each([null, ...days(-40, 0)])(
    'are those of exactly one standing, the one that the rule says: done on %s',
    (actualOn) => {
      for (const dueOn of days(-40, 40)) {
        const holds = (asked: StandingDays) =>
          asked.done
            ? actualOn !== null && actualOn > dueOn === asked.late
            : actualOn === null && (asked.from ?? dueOn) <= dueOn && dueOn <= (asked.to ?? dueOn);
        const found = milestoneStandings.filter((standing) => holds(standingDays(standing, asOf)));
        expect(found, dueOn).toEqual([standingOf(milestoneState({ dueOn, actualOn }, asOf))]);
      }
    },
  );
});
