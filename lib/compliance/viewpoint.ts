import { type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import type { Viewpoint } from './verdict';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * From where a page looks, as its address says: `asOf` and `asKnown` as `YYYY-MM-DD`. What is missing or no
 * date is today: by default K is now, whatever T is.
 */
export function viewpointOf(params: Params, today: CalendarDate): Viewpoint {
  const day = (name: string) => {
    const text = params[name];
    return (typeof text === 'string' ? parseCalendarDate(text) : null) ?? today;
  };
  return { asOf: day('asOf'), asKnown: day('asKnown'), today };
}

/** The same as a query, so that a link keeps the view; empty where the view is that of today. */
export function viewpointQuery({ asOf, asKnown, today }: Viewpoint): string {
  const query = new URLSearchParams();
  if (asOf !== today) query.set('asOf', asOf);
  if (asKnown !== today) query.set('asKnown', asKnown);
  return query.size === 0 ? '' : `?${query}`;
}
