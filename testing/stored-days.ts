import { expect } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { dueDay } from '@/lib/projects/next-milestone/due-day';
import { nextDueDay } from '@/lib/projects/next-milestone/next-due-day';

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));

/** After whatever wrote steps or stages: each step, and each project of its next one, has stored when it falls due. */
export async function expectDueDaysStored(): Promise<void> {
  const rows = await db().project.findMany({
    select: { title: true, stage: true, nextDueOn: true, milestones: true },
  });
  const stored = rows.map(({ title, nextDueOn, milestones }) => ({
    title,
    nextDueOn,
    steps: milestones.map(({ step: milestone, dueOn }) => ({ step: milestone, dueOn })),
  }));
  const computed = rows.map(({ title, stage, milestones }) => {
    const steps = milestones.map(({ step: milestone, ...row }) => {
      const actualOn = dayOf(row.actualOn);
      const days = { baselineOn: dayOf(row.baselineOn), forecastOn: dayOf(row.forecastOn), actualOn };
      return { step: milestone, actualOn, dueOn: dueDay(days, stage) };
    });
    return {
      title,
      nextDueOn: nextDueDay(steps),
      steps: steps.map(({ step: milestone, dueOn }) => ({ step: milestone, dueOn })),
    };
  });
  expect(stored).toEqual(computed);
}
