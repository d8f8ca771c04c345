import { expect } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { dueDay } from '@/lib/projects/next-milestone/due-day';
import { nextDueDay } from '@/lib/projects/next-milestone/next-due-day';

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));

/**
 * Expects that every milestone's due day and every project's next one are stored as the rule computes them.
 */
export async function expectDueDaysStored(): Promise<void> {
  const rows = await db().project.findMany({
    select: { title: true, stage: true, nextDueOn: true, milestones: true },
  });
  const stored = rows.map(({ title, nextDueOn, milestones }) => ({
    title,
    nextDueOn,
    steps: milestones.map(({ title: milestone, dueOn }) => ({ title: milestone, dueOn })),
  }));
  const computed = rows.map(({ title, stage, milestones }) => {
    const expected = milestones.map(({ title: milestone, ...row }) => {
      const actualOn = dayOf(row.actualOn);
      const days = { baselineOn: dayOf(row.baselineOn), forecastOn: dayOf(row.forecastOn), actualOn };
      return { title: milestone, actualOn, dueOn: dueDay(days, stage) };
    });
    return {
      title,
      nextDueOn: nextDueDay(expected),
      steps: expected.map(({ title: milestone, dueOn }) => ({ title: milestone, dueOn })),
    };
  });
  expect(stored).toEqual(computed);
}
