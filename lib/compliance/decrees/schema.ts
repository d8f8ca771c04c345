import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, optionalLine, optionalLines, requiredLine } from '@/lib/typed-text';
import { readDayLines } from './day-lines';

const dayLines = optionalLines(20_000).transform(readDayLines);

/** A decree as an administrator types it. The days are parsed line by line. */
export const enterDecreeSchema = z.object({
  country: given(20, 'decree-country'),
  instrument: requiredLine(300, 'decree-instrument'),
  instrumentOn: requiredLine(40, 'day-required').transform(typedDay),
  daysOff: dayLines,
  daysWorked: dayLines,
  wholeYear: optionalLine(40)
    .refine((typed) => typed === '' || /^20\d\d$/.test(typed), 'decree-year')
    .transform((typed) => (typed === '' ? null : Number(typed))),
});

export const withdrawDecreeSchema = z.object({ id: given() });
