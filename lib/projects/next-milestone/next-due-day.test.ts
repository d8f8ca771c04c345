import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { nextDueDay } from './next-due-day';

const milestone = (due: string | null, actual: string | null = null) => ({
  dueOn: due === null ? null : calendarDate(due),
  actualOn: actual === null ? null : calendarDate(actual),
});

test.each([
  ['no steps', [], null],
  ['one without a day', [milestone(null)], null],
  ['one that is done', [milestone('2026-03-31', '2026-03-30')], null],
  [
    'the first of those that are open',
    [milestone('2027-06-30'), milestone('2026-03-31'), milestone(null)],
    '2026-03-31',
  ],
  [
    'the one after what is done',
    [milestone('2026-03-31', '2026-05-01'), milestone('2027-06-30')],
    '2027-06-30',
  ],
])('the due day of a project’s next milestone: %s', (_, milestones, day) => {
  expect(nextDueDay(milestones)).toBe(day);
});
