import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import type { Viewpoint } from './verdict';

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** How far from today a page looks at most, in days: half a century back, a quarter of one ahead. */
const reach = { back: 50 * 366, ahead: 25 * 366 };

/**
 * From where a page looks, as its address says: `asOf` and `asKnown` as `YYYY-MM-DD`. What is missing, no
 * date or out of reach is today: by default K is now, whatever T is.
 */
export function viewpointOf(params: Params, today: CalendarDate): Viewpoint {
  const day = (name: string) => dayWithin(params[name], today) ?? today;
  return { asOf: day('asOf'), asKnown: day('asKnown'), today };
}

/** What stands in the address in place of a day and is none that a page looks from, as it was typed; else null. */
export function unreadDay(params: Params, today: CalendarDate): string | null {
  const typed = [params.asOf, params.asKnown].flatMap((text) => text || []);
  return typed.find((text) => dayWithin(text, today) === null)?.slice(0, 40) ?? null;
}

function dayWithin(text: Params[string], today: CalendarDate): CalendarDate | null {
  const [earliest, latest] = [addDays(today, -reach.back), addDays(today, reach.ahead)];
  // a name that comes twice says no one day
  const [only, second] = [text ?? []].flat();
  const date = only !== undefined && second === undefined ? parseCalendarDate(only) : null;
  return date !== null && earliest <= date && date <= latest ? date : null;
}

/** Whether a page looks from today, by all that is known today. */
export function isOfToday({ asOf, asKnown, today }: Viewpoint): boolean {
  return asOf === today && asKnown === today;
}

/** The same as a query, so that a link keeps the view; empty where the view is that of today. */
export function viewpointQuery({ asOf, asKnown, today }: Viewpoint): string {
  const query = new URLSearchParams();
  if (asOf !== today) query.set('asOf', asOf);
  if (asKnown !== today) query.set('asKnown', asKnown);
  return query.size === 0 ? '' : `?${query}`;
}
