import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { LineageFact } from '@/lib/compliance/facts';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** The entry of an establishing: what it cites, who made it and when. */
export interface EstablishmentEntry {
  id: string;
  instrument: Instrument | null;
  by: { name: string; party: string } | null;
  enteredOn: CalendarDate;
  /** Entered later than it happened. */
  late: boolean;
  mayWithdraw: boolean;
}

/** That a group came of others or went into others on a day. */
export interface LineageStep {
  kind: 'split' | 'merge';
  groups: string[];
  on: CalendarDate;
}

export interface Lifecycle {
  from: LineageStep[];
  /** Null where the group is not established. `entry` is null for those who may not enter the group. */
  established: { on: CalendarDate; entry: EstablishmentEntry | null } | null;
  into: LineageStep[];
  retiredOn: CalendarDate | null;
}

/** What happened on one day, with all the groups that it concerned; in the order of the days. */
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
