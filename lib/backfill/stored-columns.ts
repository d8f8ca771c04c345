import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * The keys of `derived` whose stored values differ.
 * @example differingKeys({ a: 1, b: 2 }, { a: 1, b: 3 }) // ['b']
 */
export function differingKeys(
  derived: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(derived).filter((key) => derived[key] !== stored[key]);
}

interface StoredStatuses {
  jointStatus: string | null;
  jointUntil: string | null;
  offTrackUntil: string | null;
}

/** The row as it counts today: statuses that have expired are null, although they stay stored until the next report. */
export function presentColumns<Row extends StoredStatuses>(row: Row, today: CalendarDate): Row {
  const { jointUntil, offTrackUntil } = row;
  const holds = jointUntil !== null && jointUntil >= today;
  return {
    ...row,
    ...(holds ? {} : { jointStatus: null, jointUntil: null }),
    offTrackUntil: offTrackUntil !== null && offTrackUntil >= today ? offTrackUntil : null,
  };
}

interface Report {
  partyCode: string;
  status: string;
  line: string;
  reportedOn: string;
}

const isSameReport = (one: Report, other: Report) =>
  one.partyCode === other.partyCode &&
  one.status === other.status &&
  one.line === other.line &&
  one.reportedOn === other.reportedOn;

/** Each Party's last report. Of several entered at one instant, the one in `latest` wins, else the last. */
export function lastReports<Entered extends Report & { enteredAt: Date }>(
  reports: readonly Entered[],
  latest: readonly Report[],
): Entered[] {
  const parties = [...new Set(reports.map(({ partyCode }) => partyCode))];
  return parties.flatMap((party) => {
    const own = reports.filter(({ partyCode }) => partyCode === party);
    const instant = Math.max(...own.map(({ enteredAt }) => enteredAt.getTime()));
    const last = own.filter(({ enteredAt }) => enteredAt.getTime() === instant);
    return last.find((report) => latest.some((row) => isSameReport(row, report))) ?? last.slice(-1);
  });
}

/** Whether the stored latest reports are these. */
export function sameLatest(latest: readonly Report[], reports: readonly Report[]): boolean {
  return (
    latest.length === reports.length &&
    reports.every((report) => latest.some((row) => isSameReport(row, report)))
  );
}
