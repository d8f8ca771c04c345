import type { OverrideFact } from '@/lib/compliance/facts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { decreedYears } from '@/lib/dates/decreed-years';

/** A stored day of a decree. Null `name`: a working day. */
type StoredDay = { country: string; date: string; name: string | null; enteredOn: string };

/** A decree as it is stored. */
type StoredDecree = {
  country: string;
  wholeYear: number | null;
  instrument: string;
  enteredOn: string;
  withdrawnOn: string | null;
  days: StoredDay[];
};

/**
 * Merges the decreed years from the project's own file with the decrees entered since, by entry day. Both
 * lists must come in the order of entry.
 *
 * @param apart days entered without a decree
 */
export function decreedFacts(decrees: readonly StoredDecree[], apart: readonly StoredDay[]): OverrideFact[] {
  const entered = [...apart.map((day) => dayFact(day, null)), ...decrees.flatMap(ofDecree)];
  return [...decreedYears, ...entered].sort((one, other) => one.enteredOn.localeCompare(other.enteredOn));
}

function dayFact(
  { country, date, name, enteredOn }: StoredDay,
  withdrawnOn: CalendarDate | null,
): OverrideFact {
  const known = { country, date: calendarDate(date), enteredOn: calendarDate(enteredOn), withdrawnOn };
  return name === null ? { ...known, kind: 'working' } : { ...known, kind: 'holiday', name };
}

/** The facts of one decree: the whole year first, if it decrees one, then its single days. */
function ofDecree(row: StoredDecree): OverrideFact[] {
  const withdrawnOn = row.withdrawnOn === null ? null : calendarDate(row.withdrawnOn);
  const days = row.days.map((day) => dayFact(day, withdrawnOn));
  if (row.wholeYear === null) return days;
  const off = row.days.flatMap(({ date, name }) =>
    name === null ? [] : [[calendarDate(date), name] as const],
  );
  const year: OverrideFact = {
    kind: 'year',
    country: row.country,
    year: row.wholeYear,
    days: new Map(off),
    source: row.instrument,
    enteredOn: calendarDate(row.enteredOn),
    withdrawnOn,
  };
  return [year, ...days.filter(({ kind }) => kind === 'working')];
}
