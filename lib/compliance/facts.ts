import type { LastDayRule } from '@/lib/compliance/schema';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Period } from '@/lib/dates/period';
import type { DayOverride } from '@/lib/dates/working-days';

// The input of the compliance rules: plain, dated facts in the order of entry, which decides between two
// facts of one day. `enteredOn` is a day in the Charter's zone, independent of the day of the event.

/** An event: the day it happened, and the day it was entered. */
export type Dated = { readonly on: CalendarDate; readonly enteredOn: CalendarDate };

/** The Charter's signing, from which every period runs, and the codes of its Parties. */
export type CharterFact = { readonly signedOn: CalendarDate; readonly parties: readonly string[] };

/** How an obligation is read from `enteredOn` on. Seeded settings are entered on the day of signing. */
export type ObligationSetting<Reading extends string = string> = {
  readonly reading: Reading;
  readonly nonWorkingLastDay: LastDayRule;
  readonly enteredOn: CalendarDate;
};

/** An obligation of the Charter with a deadline, and all its settings in the order of entry. */
export type ObligationFact<Reading extends string = string> = {
  readonly code: string;
  readonly provision: string;
  readonly period: Period;
  readonly settings: readonly ObligationSetting<Reading>[];
};

/**
 * Days that a government decreed off or worked. A withdrawn one is ignored for any K on or after
 * `withdrawnOn`, and still counts for an earlier K.
 */
export type OverrideFact = DayOverride & {
  readonly enteredOn: CalendarDate;
  readonly withdrawnOn?: CalendarDate | null;
};

/** The establishment of a group. An entry made in error is ignored for any K on or after `withdrawnOn`. */
export type EstablishmentFact = Dated & {
  readonly id: string;
  readonly withdrawnOn: CalendarDate | null;
};

export type GroupFact = {
  readonly code: string;
  readonly created: Dated;
  /** All entries, including withdrawn ones. */
  readonly establishments: readonly EstablishmentFact[];
  readonly retired: Dated | null;
};

/** One row for each predecessor of a merger, and one for each part of a split. */
export type LineageFact = Dated & {
  readonly id: string;
  readonly kind: 'merge' | 'split';
  readonly predecessorCode: string;
  readonly successorCode: string;
};

export type Deliverable = 'project_list' | 'roadmap';

/** A version of a group's list or roadmap that every Party agreed; `reference` is the instrument's. */
export type AgreedVersion = {
  readonly id: string;
  readonly groupCode: string;
  readonly deliverable: Deliverable;
  readonly version: number;
  readonly agreedOn: CalendarDate;
  readonly enteredOn: CalendarDate;
  readonly reference: string;
};

/** An agreement to move the date of one or both of a group's deliverables. */
export type ExtensionFact = {
  readonly id: string;
  readonly groupCode: string;
  readonly deliverables: readonly Deliverable[];
  readonly until: CalendarDate;
  readonly agreedOn: CalendarDate;
  readonly enteredOn: CalendarDate;
};

/**
 * An annulment: from its day on, the target (a version, extension or record of holding) is no longer in
 * force.
 */
export type AnnulmentFact = Dated & { readonly id: string; readonly targetId: string };

/**
 * A correction: for any K on or after its entry, the target (any fact above, or an annulment) never existed.
 */
export type CorrectionFact = {
  readonly id: string;
  readonly targetId: string;
  readonly enteredOn: CalendarDate;
};

/** A meeting of any kind; `groupCode` where it is a working group's. */
export type MeetingFact = {
  readonly id: string;
  readonly kind: 'charter' | 'group' | 'platform';
  readonly groupCode: string | null;
};

/**
 * A decision on a meeting's date; `on` is the day of the decision. `plannedFor` is null where the meeting was
 * cancelled, or postponed without a new date.
 */
export type PlanFact = Dated & {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: 'planned' | 'postponed' | 'cancelled';
  readonly plannedFor: CalendarDate | null;
};

/** A record, agreed by every Party, that a meeting was held; `heldOn` is its first day. */
export type HoldingRecord = {
  readonly id: string;
  readonly meetingId: string;
  readonly heldOn: CalendarDate;
  readonly agreedOn: CalendarDate;
  readonly enteredOn: CalendarDate;
};

/** A working group's report on a meeting's agenda. */
export type ReportItemFact = {
  readonly meetingId: string;
  readonly groupCode: string;
  readonly enteredOn: CalendarDate;
};
