import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';

/** An amount of money as a plain decimal, `1250000.50`: see decimalText. */
type Decimal = `${number}`;

/**
 * A column of a list's file: its title and the value of each row. Only `text` holds what people wrote. `date` is a
 * calendar date, `partial-date` one with its precision, `instant` a moment in UTC, `amount` a decimal, and `figure` a
 * count or the word in its place.
 */
export type ListColumn<Row> = { title: string } & (
  | { kind: 'text'; of: (row: Row) => string | null }
  | { kind: 'date'; of: (row: Row) => CalendarDate | null }
  | { kind: 'partial-date'; of: (row: Row) => PartialDate | null }
  | { kind: 'instant'; of: (row: Row) => Date | null }
  | { kind: 'number'; of: (row: Row) => number | null }
  | { kind: 'amount'; of: (row: Row) => Decimal | null }
  | { kind: 'figure'; of: (row: Row) => number | string | null }
);
