import { addDays, type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

export const projectStatuses = ['on_track', 'at_risk', 'off_track'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** A status of this age in days still counts; a day later it is *not reported lately*. */
const longestStatusAge = 60;

export interface StatusFact {
  party: string;
  status: ProjectStatus;
  line: string;
  reportedOn: CalendarDate;
}

/** One Party's status of a project as of a day. `days` is the age of its latest report. */
export type PartyStatus =
  | ({ kind: 'reported'; days: number } & StatusFact)
  | ({ kind: 'not-lately'; days: number } & StatusFact)
  | { kind: 'never'; party: string };

/** The earliest day whose report still counts. */
export function presentSince(today: CalendarDate): CalendarDate {
  return addDays(today, -longestStatusAge);
}

/**
 * The joint status. `parties` are those without a report in the last 60 days; `never` if none of them ever
 * reported.
 */
export type JointStatus =
  | { kind: 'joint'; status: ProjectStatus }
  | { kind: 'differ' }
  | { kind: 'not-reported'; parties: string[]; never: boolean };

/**
 * Each Party's status as of `today`, in the order of `parties`: its latest report, or *not reported lately*
 * after 60 days (docs/domain.md#status).
 *
 * @param facts in the order of entry; of two reports of one day, the later entry counts
 */
export function partyStatuses(
  parties: readonly string[],
  facts: readonly StatusFact[],
  today: CalendarDate,
): PartyStatus[] {
  return parties.map((party) => {
    const latest = facts
      .filter((fact) => fact.party === party && fact.reportedOn <= today)
      .reduce<StatusFact | null>(
        (best, fact) => (best === null || fact.reportedOn >= best.reportedOn ? fact : best),
        null,
      );
    if (latest === null) return { kind: 'never', party };
    const days = daysBetween(latest.reportedOn, today);
    return { kind: days > longestStatusAge ? 'not-lately' : 'reported', days, ...latest };
  });
}

/**
 * The joint status: the Parties' common status if all report the same, *positions differ* if not, and *not
 * reported* while one of them has no present status. Never an average (docs/domain.md#status).
 */
export function jointStatus(statuses: readonly PartyStatus[]): JointStatus {
  const silent = statuses.filter(({ kind }) => kind !== 'reported');
  const reported = new Set(statuses.flatMap((each) => (each.kind === 'reported' ? [each.status] : [])));
  const [status] = reported;
  if (silent.length > 0 || status === undefined) {
    const never = silent.every(({ kind }) => kind === 'never');
    return { kind: 'not-reported', parties: silent.map(({ party }) => party), never };
  }
  return reported.size === 1 ? { kind: 'joint', status } : { kind: 'differ' };
}

/** Filter values: a joint status, differing positions, or none to compare. */
export const statusFilters = [...projectStatuses, 'differ', 'not_reported'] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** The filter value that a joint status matches. */
export function statusFilterOf(joint: JointStatus): StatusFilter {
  if (joint.kind === 'joint') return joint.status;
  return joint.kind === 'differ' ? 'differ' : 'not_reported';
}

/** A joint status as the project's row stores it; both are null while a Party has not reported lately. */
export interface StoredStatus {
  jointStatus: Exclude<StatusFilter, 'not_reported'> | null;
  jointUntil: CalendarDate | null;
}

/**
 * The joint status to store for filters and counts, and the last day on which it holds without another
 * report: the earliest report is then 60 days old.
 */
export function storedStatus(statuses: readonly PartyStatus[]): StoredStatus {
  const jointIs = statusFilterOf(jointStatus(statuses));
  const [earliest] = statuses.flatMap((each) => (each.kind === 'reported' ? [each.reportedOn] : [])).sort();
  if (jointIs === 'not_reported' || earliest === undefined) return { jointStatus: null, jointUntil: null };
  return { jointStatus: jointIs, jointUntil: addDays(earliest, longestStatusAge) };
}

/**
 * The last day on which some Party's *off track* is its present status, without another report; null if no
 * Party says so. Stored to count projects that are behind.
 */
export function offTrackUntil(statuses: readonly PartyStatus[]): CalendarDate | null {
  const days = statuses.flatMap((each) =>
    each.kind === 'reported' && each.status === 'off_track' ? [each.reportedOn] : [],
  );
  const latest = days.sort().at(-1);
  return latest === undefined ? null : addDays(latest, longestStatusAge);
}

/** The Parties that report a status: all for a joint project, its own for a private one. */
export function speakers(
  { privateTo }: { privateTo: string | null },
  parties: readonly string[],
): readonly string[] {
  return privateTo === null ? parties : [privateTo];
}
