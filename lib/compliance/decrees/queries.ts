import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterHead, charterToday, partiesFor } from '@/lib/charter/queries';
import { overridesKnownAt } from '@/lib/compliance/knowledge';
import { overrideFacts } from '@/lib/compliance/queries/verdicts';
import { type CalendarDate, calendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { type YearSummary, yearSummary } from './year-summary';

/** A decree as entered; `days` is the number of days that it names. */
export interface DecreeLine {
  id: string;
  country: string;
  wholeYear: number | null;
  instrument: string;
  instrumentOn: CalendarDate;
  enteredOn: CalendarDate;
  withdrawnOn: CalendarDate | null;
  enteredBy: { name: string; partyCode: string | null } | null;
  days: number;
}

/**
 * The latest 200 decrees, newest first. Withdrawn ones are included, since earlier verdicts may rest on them.
 */
export async function decrees(): Promise<DecreeLine[]> {
  const rows = await db().decree.findMany({
    orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }],
    take: 200,
    include: {
      enteredBy: { select: { name: true, partyCode: true } },
      _count: { select: { days: true } },
    },
  });
  return rows.map(({ _count, ...row }) => ({
    ...row,
    instrumentOn: calendarDate(row.instrumentOn),
    enteredOn: calendarDate(row.enteredOn),
    withdrawnOn: row.withdrawnOn === null ? null : calendarDate(row.withdrawnOn),
    days: _count.days,
  }));
}

/** A decree that is not withdrawn, or null. */
export async function decreeById(id: string): Promise<DecreeLine | null> {
  return (await decrees()).find((decree) => decree.id === id && decree.withdrawnOn === null) ?? null;
}

const yearsAhead = 2;

/** One year's working days in every capital as known today, the reader's own Party first. */
export async function workingYear(
  actor: Actor,
  asked: unknown,
): Promise<{ year: number; years: number[]; summaries: YearSummary[] }> {
  const [{ signedOn }, today, parties, overrides] = await Promise.all([
    charterHead(),
    charterToday(),
    partiesFor(actor),
    overrideFacts(db()),
  ]);
  const first = partsOfDate(signedOn).year;
  const present = partsOfDate(today).year;
  const years = Array.from({ length: present + yearsAhead - first + 1 }, (_, index) => first + index);
  const year = years.find((each) => String(each) === asked) ?? present;
  const known = overridesKnownAt(overrides, today);
  return { year, years, summaries: parties.map(({ code }) => yearSummary(code, year, known)) };
}
