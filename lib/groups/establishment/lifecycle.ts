import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { LineageFact } from '@/lib/compliance/facts';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** The entry of an establishment: what it cites, who made it and when. */
export interface EstablishmentEntry {
  id: string;
  instrument: Instrument | null;
  by: { name: string; party: string } | null;
  enteredOn: CalendarDate;
  /** Entered later than it happened. */
  late: boolean;
  mayWithdraw: boolean;
}

/** Groups that were formed from others, or became others, on a day. */
export interface LineageStep {
  kind: 'split' | 'merge';
  groups: string[];
  on: CalendarDate;
}

export interface Lifecycle {
  from: LineageStep[];
  /** Null if the group is not established. `entry` is null for readers who may not enter the group. */
  established: { on: CalendarDate; entry: EstablishmentEntry | null } | null;
  into: LineageStep[];
  retiredOn: CalendarDate | null;
}

/** Changes grouped by day, with all groups concerned, in order of the days. */
export function lineageSteps(
  lineage: readonly LineageFact[],
  named: (fact: LineageFact) => string,
): LineageStep[] {
  const steps: LineageStep[] = [];
  for (const fact of lineage) {
    const step = steps.find(({ kind, on }) => kind === fact.kind && on === fact.on);
    if (step) step.groups.push(named(fact));
    else steps.push({ kind: fact.kind, groups: [named(fact)], on: fact.on });
  }
  return steps.sort((one, other) => one.on.localeCompare(other.on));
}
