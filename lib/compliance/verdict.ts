import type { ObligationFact, ObligationSetting } from '@/lib/compliance/facts';
import type { LastDayRule } from '@/lib/compliance/schema';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * The dates that a verdict is viewed from: `asOf` (T) is the day judged, `asKnown` (K) the day whose
 * knowledge is used, and `today` tells whether T is in the future. All are days in the Charter's zone.
 */
export type Viewpoint = {
  readonly asOf: CalendarDate;
  readonly asKnown: CalendarDate;
  readonly today: CalendarDate;
};

/** How days are counted: Basel Convention of 1972, arts. 3 and 4, and the rule for a non-working last day. */
export type Convention = { readonly counting: 'basel-1972'; readonly nonWorkingLastDay: LastDayRule };

/** A fact that a verdict cites. `on` is the day it happened; a correction has only its entry day. */
export type FactUsed = {
  readonly kind: 'version' | 'extension' | 'annulment' | 'correction' | 'lineage' | 'record' | 'plan';
  readonly id: string;
  readonly on: CalendarDate;
  readonly enteredOn: CalendarDate;
  /** Entered later than it happened. */
  readonly lateEntry: boolean;
};

/** The fields common to every verdict. */
export type Verdict<State> = {
  readonly obligation: string;
  readonly provision: string;
  readonly reading: string;
  readonly convention: Convention;
  readonly asOf: CalendarDate;
  readonly asKnown: CalendarDate;
  /** T is in the future: the verdict holds only if nothing more is entered. */
  readonly ifNothingMore: boolean;
  readonly state: State;
  readonly facts: readonly FactUsed[];
};

/** A verdict without its state and facts. */
export type VerdictFrame = Omit<Verdict<unknown>, 'state' | 'facts'>;

/** The frame of a verdict on an obligation, under the setting that is in force at K. */
export function verdictFrame(obligation: ObligationFact, at: Viewpoint): VerdictFrame {
  const { reading, nonWorkingLastDay } = settingAt(obligation, at.asKnown);
  return {
    obligation: obligation.code,
    provision: obligation.provision,
    reading,
    convention: { counting: 'basel-1972', nonWorkingLastDay },
    asOf: at.asOf,
    asKnown: at.asKnown,
    ifNothingMore: at.asOf > at.today,
  };
}

/**
 * The setting in force at K: the last one entered by then or, before signing, the first.
 * @throws if the obligation has no setting
 */
export function settingAt<Reading extends string>(
  obligation: ObligationFact<Reading>,
  asKnown: CalendarDate,
): ObligationSetting<Reading> {
  const [first] = obligation.settings;
  if (first === undefined) throw new Error(`The obligation ${obligation.code} has no setting`);
  return obligation.settings.reduce(
    (inForce, next) => (next.enteredOn <= asKnown && next.enteredOn >= inForce.enteredOn ? next : inForce),
    first,
  );
}

/** Whether the Charter binds at T and is known at K: both from the day of signing on. */
export function isInForce(signedOn: CalendarDate, at: Viewpoint): boolean {
  return signedOn <= at.asOf && signedOn <= at.asKnown;
}

/** Cites a fact, and marks it if it was entered later than it happened. */
export function factUsed(
  kind: FactUsed['kind'],
  fact: { readonly id: string; readonly enteredOn: CalendarDate },
  on: CalendarDate,
): FactUsed {
  return { kind, id: fact.id, on, enteredOn: fact.enteredOn, lateEntry: fact.enteredOn > on };
}
