import { expect, test } from 'vitest';
import { z } from 'zod';
import { typedDate, typedDay } from './typed-date';

const read = (field: (typed: string, context: z.RefinementCtx) => unknown, typed: string) => {
  const parsed = z.string().transform(field).safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message;
};

test.each([
  ['2027-03-15', { on: '2027-03-15', precision: 'day' }, '2027-03-15'],
  ['15.03.2027', { on: '2027-03-15', precision: 'day' }, '2027-03-15'],
  ['2027-Q3', { on: '2027-09-30', precision: 'quarter' }, 'bad-date'],
  ['soon', 'bad-partial-date', 'bad-date'],
  ['2027-02-30', 'no-such-day', 'no-such-day'],
  ['31.02.2027', 'no-such-day', 'no-such-day'],
  ['2027-13', 'no-such-day', 'no-such-day'],
  ['1999-12-31', 'far-year', 'far-year'],
  ['2000-01-01', { on: '2000-01-01', precision: 'day' }, '2000-01-01'],
  ['2099-Q4', { on: '2099-12-31', precision: 'quarter' }, 'bad-date'],
  ['2100-01-01', 'far-year', 'far-year'],
  ['0001-01-01', 'far-year', 'far-year'],
])('%s is read as a date as %j, and as a day as %j', (typed, date, day) => {
  expect(read(typedDate, typed)).toEqual(date);
  expect(read(typedDay, typed)).toEqual(day);
});
