import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates/calendar-date';
import type { Viewpoint } from './verdict';

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** In days: how far from today a page may be viewed, about 50 years back and 25 ahead. */
const reach = { back: 50 * 366, ahead: 25 * 366 };

/**
 * The viewpoint in a page's address: `asOf` and `asKnown` as `YYYY-MM-DD`. A missing, invalid or too distant
 * day counts as today, so K is today by default, whatever T is.
 */
export function viewpointOf(params: Params, today: CalendarDate): Viewpoint {
  const day = (name: string) => dayWithin(params[name], today) ?? today;
  return { asOf: day('asOf'), asKnown: day('asKnown'), today };
}

/** The first day in the address that cannot be used, as typed (up to 40 characters); null if there is none. */
export function unreadDay(params: Params, today: CalendarDate): string | null {
  const typed = [params.asOf, params.asKnown].flatMap((text) => text || []);
  return typed.find((text) => dayWithin(text, today) === null)?.slice(0, 40) ?? null;
}

function dayWithin(text: Params[string], today: CalendarDate): CalendarDate | null {
  const [earliest, latest] = [addDays(today, -reach.back), addDays(today, reach.ahead)];
  // a parameter given twice is ambiguous
  const [only, second] = [text ?? []].flat();
  const date = only !== undefined && second === undefined ? parseCalendarDate(only) : null;
  return date !== null && earliest <= date && date <= latest ? date : null;
}

/** Whether the viewpoint is today, with all that is known today. */
export function isOfToday({ asOf, asKnown, today }: Viewpoint): boolean {
  return asOf === today && asKnown === today;
}

/** The viewpoint as a query string, so that links keep it; empty for today. */
export function viewpointQuery({ asOf, asKnown, today }: Viewpoint): string {
  const query = new URLSearchParams();
  if (asOf !== today) query.set('asOf', asOf);
  if (asKnown !== today) query.set('asKnown', asKnown);
  return query.size === 0 ? '' : `?${query}`;
}
