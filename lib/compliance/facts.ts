import type { LastDayRule } from '@/lib/compliance/schema';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Period } from '@/lib/dates/period';
import type { DayOverride } from '@/lib/dates/working-days';

// What the rules of the Charter's obligations look at: plain, dated facts, each with the day of its entry.
// `enteredOn` is a whole day in the Charter's zone, apart from the day on which the thing happened. Lists are
// given in the order of entry, which decides between two facts of one day.

/** Something that happened on one day and was entered on another, or on the same. */
export type Dated = { readonly on: CalendarDate; readonly enteredOn: CalendarDate };

/** The Charter's signing, from which every period runs, and the codes of its Parties. */
export type CharterFact = { readonly signedOn: CalendarDate; readonly parties: readonly string[] };

/** How an obligation is read from its entry day on. What the seed brings is entered on the day of signing. */
export type ObligationSetting<Reading extends string = string> = {
  readonly reading: Reading;
  readonly nonWorkingLastDay: LastDayRule;
  readonly enteredOn: CalendarDate;
};

/** A rule of the Charter that has a date, with every setting that it ever had, in the order of entry. */
export type ObligationFact<Reading extends string = string> = {
  readonly code: string;
  readonly provision: string;
  readonly period: Period;
  readonly settings: readonly ObligationSetting<Reading>[];
};

/**
 * Days that a government decreed off or worked. One that was entered in error is withdrawn: for every K from that
 * day on it never was, and for an earlier K it still shows.
 */
export type OverrideFact = DayOverride & {
  readonly enteredOn: CalendarDate;
  readonly withdrawnOn?: CalendarDate | null;
};

/** That a group was established. An entry made in error was withdrawn on `withdrawnOn`: from then on it never was. */
export type EstablishmentFact = Dated & {
  readonly id: string;
  readonly withdrawnOn: CalendarDate | null;
};

export type GroupFact = {
  readonly code: string;
  readonly created: Dated;
  /** Every entry, those withdrawn among them. */
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

/** From its day on, what it is about (a version, an extension, a record of holding) no longer stands. */
export type AnnulmentFact = Dated & { readonly id: string; readonly targetId: string };

/** Known from its entry day on: what it is about (any of the above, an annulment too) never was. */
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
 * What was decided of a meeting's day, `on` the day of the decision. `plannedFor` is the day that it set: null
 * where the meeting was cancelled, or postponed without a new day.
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

/** That a working group's report stands on a meeting's agenda. */
export type ReportItemFact = {
  readonly meetingId: string;
  readonly groupCode: string;
  readonly enteredOn: CalendarDate;
};
