import type { CalendarDate } from '@/lib/dates/calendar-date';

/** The names of what is derived otherwise than it is stored. */
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

/** The row as it reads on the day: statuses that have run out are nobody's any more, and stay until the next report. */
export function presentColumns<Row extends StoredStatuses>(row: Row, today: CalendarDate): Row {
  const { jointUntil, offTrackUntil } = row;
  const holds = jointUntil !== null && jointUntil >= today;
  return {
    ...row,
    ...(holds ? {} : { jointStatus: null, jointUntil: null }),
    offTrackUntil: offTrackUntil !== null && offTrackUntil >= today ? offTrackUntil : null,
  };
}

interface Said {
  partyCode: string;
  status: string;
  line: string;
  reportedOn: string;
}

const isSaid = (one: Said, other: Said) =>
  one.partyCode === other.partyCode &&
  one.status === other.status &&
  one.line === other.line &&
  one.reportedOn === other.reportedOn;

/** Each Party's last report; of those that were entered at one instant the one that is stored as its last, if any is. */
export function lastReports<Report extends Said & { enteredAt: Date }>(
  reports: readonly Report[],
  latest: readonly Said[],
): Report[] {
  const parties = [...new Set(reports.map(({ partyCode }) => partyCode))];
  return parties.flatMap((party) => {
    const own = reports.filter(({ partyCode }) => partyCode === party);
    const instant = Math.max(...own.map(({ enteredAt }) => enteredAt.getTime()));
    const last = own.filter(({ enteredAt }) => enteredAt.getTime() === instant);
    return last.find((report) => latest.some((row) => isSaid(row, report))) ?? last.slice(-1);
  });
}

/** Whether what is stored as the latest are these reports. */
export function sameLatest(latest: readonly Said[], reports: readonly Said[]): boolean {
  return (
    latest.length === reports.length && reports.every((report) => latest.some((row) => isSaid(row, report)))
  );
}
