import { z } from 'zod';
import json from '@/charter/non-working-days.json';
import { type CalendarDate, calendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import type { DecreedYear } from '@/lib/dates/working-days';

const day = z
  .string()
  .refine((text) => parseCalendarDate(text) !== null, 'bad-date')
  .transform(calendarDate);

const year = z.object({
  source: z.string().min(1),
  knownFrom: day,
  holidays: z.record(day, z.string().min(1)),
  movedRestDays: z.array(day),
});

/** A country's decreed year, known from the day of its instrument. */
type KnownYear = DecreedYear & { readonly enteredOn: CalendarDate };

/** The decreed years in the project's own file (charter/non-working-days.json). */
export const decreedYears: readonly KnownYear[] = Object.entries(json).flatMap(([country, years]) =>
  typeof years === 'string'
    ? []
    : Object.entries(years).map(([number, text]): KnownYear => {
        const { source, knownFrom, holidays, movedRestDays } = year.parse(text);
        const named = Object.entries(holidays).map(([date, name]) => [calendarDate(date), name] as const);
        const rest = movedRestDays.map((date) => [date, ''] as const);
        const days = new Map([...rest, ...named]);
        return { kind: 'year', country, year: Number(number), days, enteredOn: knownFrom, source };
      }),
);
