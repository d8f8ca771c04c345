import { expect } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { nextDueDay } from './next-due-day';

const dayOf = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));

/** After whatever wrote steps: every project has stored when its next one falls due, as the rule reads it. */
export async function expectNextDueStored(): Promise<void> {
  const rows = await db().project.findMany({
    select: { title: true, nextDueOn: true, milestones: { select: { dueOn: true, actualOn: true } } },
  });
  const computed = rows.map(({ title, milestones }) => {
    const days = milestones.map(({ dueOn, actualOn }) => ({
      ...{ dueOn: dayOf(dueOn), actualOn: dayOf(actualOn) },
    }));
    return { title, nextDueOn: nextDueDay(days) };
  });
  expect(rows.map(({ title, nextDueOn }) => ({ title, nextDueOn }))).toEqual(computed);
}
