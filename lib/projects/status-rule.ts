import { addDays, type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

export const projectStatuses = ['on_track', 'at_risk', 'off_track'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** A status this many days old is still the present one; a day later it is *not reported lately*. */
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

/** The earliest day on which a report must have been made to be the present one still. */
export function presentSince(today: CalendarDate): CalendarDate {
  return addDays(today, -longestStatusAge);
}

/** What the Parties together say. `parties` are those without a status of the last 60 days; `never` where none of these ever gave one. */
export type JointStatus =
  | { kind: 'joint'; status: ProjectStatus }
  | { kind: 'differ' }
  | { kind: 'not-reported'; parties: string[]; never: boolean };

/**
 * Each Party's status as of `today`, in the order of `parties`: its latest report up to that day; one older
 * than 60 days is *not reported lately* (docs/domain.md#status). `facts` come in the order of their entry: of
 * two reports of one day the one entered later counts.
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
 * The joint status exists only where the Parties' present ones are equal; else *positions differ*, and where
 * one of them has none of the last 60 days, there is nothing to compare. Never an average
 * (docs/domain.md#status).
 */
export function jointStatus(statuses: readonly PartyStatus[]): JointStatus {
  const silent = statuses.filter(({ kind }) => kind !== 'reported');
  const said = new Set(statuses.flatMap((each) => (each.kind === 'reported' ? [each.status] : [])));
  const [status] = said;
  if (silent.length > 0 || status === undefined) {
    const never = silent.every(({ kind }) => kind === 'never');
    return { kind: 'not-reported', parties: silent.map(({ party }) => party), never };
  }
  return said.size === 1 ? { kind: 'joint', status } : { kind: 'differ' };
}

/** What a list can be filtered by: a joint status, positions that differ, or none to compare. */
export const statusFilters = [...projectStatuses, 'differ', 'not_reported'] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** The filter that a joint status answers to. */
export function statusFilterOf(joint: JointStatus): StatusFilter {
  if (joint.kind === 'joint') return joint.status;
  return joint.kind === 'differ' ? 'differ' : 'not_reported';
}

/** A joint status as a project's row keeps it; both are null where a Party has reported nothing of late. */
export interface StoredStatus {
  jointStatus: Exclude<StatusFilter, 'not_reported'> | null;
  jointUntil: CalendarDate | null;
}

/**
 * What the row keeps of the Parties' present statuses, so that lists can filter and count by it: the joint
 * status, and the last day on which it holds if nobody reports again, since the earliest report is then 60
 * days old.
 */
export function storedStatus(statuses: readonly PartyStatus[]): StoredStatus {
  const jointIs = statusFilterOf(jointStatus(statuses));
  const [earliest] = statuses.flatMap((each) => (each.kind === 'reported' ? [each.reportedOn] : [])).sort();
  if (jointIs === 'not_reported' || earliest === undefined) return { jointStatus: null, jointUntil: null };
  return { jointStatus: jointIs, jointUntil: addDays(earliest, longestStatusAge) };
}

/**
 * The last day on which a Party's *off track* is its present status, if nobody reports again; null where none says
 * so. Kept by the row, so that what is behind can be counted by it.
 */
export function offTrackUntil(statuses: readonly PartyStatus[]): CalendarDate | null {
  const said = statuses.flatMap((each) =>
    each.kind === 'reported' && each.status === 'off_track' ? [each.reportedOn] : [],
  );
  const latest = said.sort().at(-1);
  return latest === undefined ? null : addDays(latest, longestStatusAge);
}

/** Who is asked for a status: every Party of a joint project, only its own of a private one. */
export function speakers(
  { privateTo }: { privateTo: string | null },
  parties: readonly string[],
): readonly string[] {
  return privateTo === null ? parties : [privateTo];
}
