import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { readDayLines } from './day-lines';

const requiredText = (max: number, code: string) => z.string(code).trim().min(1, code).max(max, 'too-long');
const lines = z.string().max(20_000, 'too-long').default('').transform(readDayLines);

/** What a government decreed, as an administrator types it. The text of days is read line by line. */
export const enterDecreeSchema = z.object({
  country: requiredText(20, 'decree-country'),
  instrument: requiredText(300, 'decree-instrument'),
  instrumentOn: requiredText(40, 'day-required').transform(typedDay),
  daysOff: lines,
  daysWorked: lines,
  wholeYear: z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || /^20\d\d$/.test(typed), 'decree-year')
    .transform((typed) => (typed === '' ? null : Number(typed))),
});

export const withdrawDecreeSchema = z.object({ id: z.string('required').min(1, 'required') });
