import { type CalendarDate, dateOfParts } from './calendar-date';

/** Whether the day or the month comes first in dates such as `05/10/2026`. */
export type DateOrder = 'day' | 'month';
export const dateOrders = ['day', 'month'] as const;

/** A date with slashes: its day, or why it cannot be read. `ambiguous`: either number may be the month. */
export type SlashedDate = { on: CalendarDate } | 'ambiguous' | 'no-such-day';

const slashed = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4})$/;

/**
 * Reads `05/10/2026` in the order that the reader chose. Without one, only dates that are the same day either way,
 * or a day one way only, are read. Null for any other text (docs/domain.md#import).
 *
 * @example readSlashed('25/10/2026', null) // { on: '2026-10-25' }
 */
export function readSlashed(text: string, order: DateOrder | null): SlashedDate | null {
  const groups = slashed.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const [first, second, year] = [groups.first, groups.second, groups.year].map(Number) as [
    number,
    number,
    number,
  ];
  const dayFirst = dateOfParts(year, second, first);
  const monthFirst = dateOfParts(year, first, second);
  const chosen = order === 'day' ? dayFirst : monthFirst;
  if (order !== null) return chosen === null ? 'no-such-day' : { on: chosen };
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'ambiguous';
  const only = dayFirst ?? monthFirst;
  return only === null ? 'no-such-day' : { on: only };
}
