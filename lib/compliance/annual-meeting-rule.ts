import { annualPeriods } from '@/lib/compliance/annual-readings';
import { lastDayRule } from '@/lib/compliance/due-date';
import type {
  AnnulmentFact,
  CharterFact,
  CorrectionFact,
  HoldingRecord,
  MeetingFact,
  ObligationFact,
  OverrideFact,
  PlanFact,
} from '@/lib/compliance/facts';
import { knownAt } from '@/lib/compliance/knowledge';
import { type MeetingFacts, meetingCalendar } from '@/lib/compliance/meeting-calendar';
import type { MeetingPeriod, MeetingState } from '@/lib/compliance/meeting-period';
import { type AnnualReading, annualReadings } from '@/lib/compliance/schema';
import { isInForce, settingAt, type Verdict, type Viewpoint, verdictFrame } from '@/lib/compliance/verdict';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** The facts that the annual-meeting rule reads, whatever their entry days. */
export type AnnualMeetingFacts = {
  readonly charter: CharterFact;
  readonly obligation: ObligationFact<AnnualReading>;
  readonly meetings: readonly MeetingFact[];
  readonly plans: readonly PlanFact[];
  readonly records: readonly HoldingRecord[];
  readonly annulments: readonly AnnulmentFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly overrides: readonly OverrideFact[];
};

/** The verdict under one reading: the state of the period that contains T, and every period up to it. */
export type ReadingVerdict = Verdict<MeetingState | { readonly kind: 'not-in-force' }> & {
  readonly reading: AnnualReading;
  readonly periods: readonly MeetingPeriod[];
  /** The last of the periods; null before signing. */
  readonly current: MeetingPeriod | null;
};

export type AnnualMeetingVerdict = {
  /** The verdict under the reading chosen by the setting in force at K. */
  readonly verdict: ReadingVerdict;
  /** All three, in a fixed order. */
  readonly readings: readonly ReadingVerdict[];
};

/**
 * A meeting at least once a year (provision IV.3; docs/domain.md#a-meeting-at-least-once-a-year). It binds
 * the Parties. Three readings of "once a year" are computed side by side; the setting in force at K says
 * which is the verdict.
 */
export function annualMeetingVerdict(facts: AnnualMeetingFacts, at: Viewpoint): AnnualMeetingVerdict {
  const chosen = settingAt(facts.obligation, at.asKnown).reading;
  return {
    verdict: readingVerdict(chosen, facts, at),
    readings: annualReadings.map((reading) => readingVerdict(reading, facts, at)),
  };
}

/** The plans, records and annulments known at K, without what was corrected by then. */
export function meetingFactsKnownAt(
  facts: Pick<AnnualMeetingFacts, 'plans' | 'records' | 'annulments' | 'corrections'>,
  asKnown: CalendarDate,
): MeetingFacts {
  const { plans, records, annulments, corrections } = facts;
  return {
    plans: knownAt(plans, corrections, asKnown),
    records: knownAt(records, corrections, asKnown),
    annulments: knownAt(annulments, corrections, asKnown),
  };
}

function readingVerdict(reading: AnnualReading, facts: AnnualMeetingFacts, at: Viewpoint): ReadingVerdict {
  const { charter, obligation } = facts;
  const frame = { ...verdictFrame(obligation, at), reading };
  if (!isInForce(charter.signedOn, at)) {
    return { ...frame, state: { kind: 'not-in-force' }, facts: [], periods: [], current: null };
  }
  const charterMeetings = facts.meetings.filter(({ kind }) => kind === 'charter');
  const periods = annualPeriods[reading]({
    signedOn: charter.signedOn,
    period: obligation.period,
    dueDateOf: lastDayRule(charter, obligation, facts.overrides, at),
    calendar: meetingCalendar(charterMeetings, meetingFactsKnownAt(facts, at.asKnown), at.asOf),
    asOf: at.asOf,
  });
  const current = periods.at(-1);
  if (current === undefined) throw new Error(`The reading ${reading} has no period on ${at.asOf}`);
  return { ...frame, state: current.state, facts: current.facts, periods, current };
}
