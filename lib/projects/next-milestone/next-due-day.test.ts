import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { nextDueDay } from './next-due-day';

const step = (due: string | null, actual: string | null = null) => ({
  dueOn: due === null ? null : calendarDate(due),
  actualOn: actual === null ? null : calendarDate(actual),
});

test.each([
  ['no steps', [], null],
  ['one without a day', [step(null)], null],
  ['one that is done', [step('2026-03-31', '2026-03-30')], null],
  ['the first of those that are open', [step('2027-06-30'), step('2026-03-31'), step(null)], '2026-03-31'],
  ['the one after what is done', [step('2026-03-31', '2026-05-01'), step('2027-06-30')], '2027-06-30'],
])('the day on which a project’s next step falls due: %s', (_, steps, day) => {
  expect(nextDueDay(steps)).toBe(day);
});
