import type { AnnualMeetingFacts } from '@/lib/compliance/annual-meeting-rule';
import type {
  AgreedVersion,
  AnnulmentFact,
  CorrectionFact,
  Dated,
  Deliverable,
  EstablishmentFact,
  ExtensionFact,
  GroupFact,
  HoldingRecord,
  LineageFact,
  MeetingFact,
  PlanFact,
} from '@/lib/compliance/facts';
import type { AnnualReading, LastDayRule } from '@/lib/compliance/schema';
import type { ThreeMonthFacts } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { calendarDate } from '@/lib/dates/calendar-date';
import { decreedYears } from '@/lib/dates/decreed-years';
import { period } from '@/lib/dates/period';

// The Charter's facts as seeded, and short builders for later facts. A fact is entered on the day it happens,
// unless stated otherwise.

const SIGNED_ON = '2026-02-10';
const LONG_AFTER = '2099-12-31';

export const charter = { signedOn: calendarDate(SIGNED_ON), parties: ['AZ', 'US'] };

export function dated(on: string, enteredOn = on): Dated {
  return { on: calendarDate(on), enteredOn: calendarDate(enteredOn) };
}

export function group(
  code: string,
  lifecycle: { created?: Dated; establishments?: EstablishmentFact[]; retired?: Dated } = {},
): GroupFact {
  return {
    code,
    created: lifecycle.created ?? dated(SIGNED_ON),
    establishments: lifecycle.establishments ?? [],
    retired: lifecycle.retired ?? null,
  };
}

/** The establishment of a group, with the day of its withdrawal if it was entered in error. */
export function establishment(
  on: string,
  enteredOn = on,
  withdrawnOn: string | null = null,
): EstablishmentFact {
  return {
    id: `established ${on}`,
    ...dated(on, enteredOn),
    withdrawnOn: withdrawnOn === null ? null : calendarDate(withdrawnOn),
  };
}

export function version(
  id: string,
  groupCode: string,
  deliverable: Deliverable,
  agreedOn: string,
  more: { enteredOn?: string; version?: number } = {},
): AgreedVersion {
  return {
    id,
    groupCode,
    deliverable,
    version: more.version ?? 1,
    agreedOn: calendarDate(agreedOn),
    enteredOn: calendarDate(more.enteredOn ?? agreedOn),
    reference: `Note ${id}`,
  };
}

export function extension(
  id: string,
  groupCode: string,
  until: string,
  agreedOn: string,
  more: { enteredOn?: string; deliverables?: Deliverable[] } = {},
): ExtensionFact {
  return {
    id,
    groupCode,
    deliverables: more.deliverables ?? ['project_list', 'roadmap'],
    until: calendarDate(until),
    agreedOn: calendarDate(agreedOn),
    enteredOn: calendarDate(more.enteredOn ?? agreedOn),
  };
}

export function annulment(targetId: string, on: string, enteredOn = on): AnnulmentFact {
  return { id: `annulment of ${targetId}`, targetId, ...dated(on, enteredOn) };
}

export function correction(targetId: string, enteredOn: string): CorrectionFact {
  return { id: `correction of ${targetId}`, targetId, enteredOn: calendarDate(enteredOn) };
}

export function lineage(
  kind: LineageFact['kind'],
  predecessorCode: string,
  successorCode: string,
  on: string,
  enteredOn = on,
): LineageFact {
  return {
    id: `${predecessorCode}-${successorCode}`,
    kind,
    predecessorCode,
    successorCode,
    ...dated(on, enteredOn),
  };
}

export function threeMonthFacts(
  more: Partial<ThreeMonthFacts> & { nonWorkingLastDay?: LastDayRule } = {},
): ThreeMonthFacts {
  const { nonWorkingLastDay = 'none', ...facts } = more;
  const reading = 'each working group has a list and a roadmap of its own, both agreed by the Parties';
  return {
    charter,
    obligation: {
      code: 'three-month',
      provision: 'IV.2',
      period: period('P3M'),
      settings: [{ reading, nonWorkingLastDay, enteredOn: charter.signedOn }],
    },
    groups: ['ECO', 'ENE', 'CON', 'DIG', 'SEC'].map((code) => group(code)),
    lineage: [],
    versions: [],
    extensions: [],
    annulments: [],
    corrections: [],
    overrides: decreedYears,
    ...facts,
  };
}

export function charterMeeting(id: string): MeetingFact {
  return { id, kind: 'charter', groupCode: null };
}

export function plan(
  meetingId: string,
  kind: PlanFact['kind'],
  on: string,
  plannedFor: string | null,
  enteredOn = on,
): PlanFact {
  return {
    id: `${meetingId} ${kind} ${on}`,
    meetingId,
    kind,
    ...dated(on, enteredOn),
    plannedFor: plannedFor === null ? null : calendarDate(plannedFor),
  };
}

export function record(
  meetingId: string,
  heldOn: string,
  more: { agreedOn?: string; enteredOn?: string } = {},
): HoldingRecord {
  const agreedOn = more.agreedOn ?? heldOn;
  return {
    id: `record of ${meetingId}`,
    meetingId,
    heldOn: calendarDate(heldOn),
    agreedOn: calendarDate(agreedOn),
    enteredOn: calendarDate(more.enteredOn ?? agreedOn),
  };
}

/** Charter meetings held on these days, each with a record agreed on the same day. */
export function heldOn(...days: string[]): Pick<AnnualMeetingFacts, 'meetings' | 'records'> {
  return { meetings: days.map(charterMeeting), records: days.map((day) => record(day, day)) };
}

export function annualFacts(
  more: Partial<AnnualMeetingFacts> & { reading?: AnnualReading; nonWorkingLastDay?: LastDayRule } = {},
): AnnualMeetingFacts {
  const { reading = 'charter-year', nonWorkingLastDay = 'none', ...facts } = more;
  const enteredOn = facts.charter?.signedOn ?? charter.signedOn;
  return {
    charter,
    obligation: {
      code: 'annual-meeting',
      provision: 'IV.3',
      period: period('P1Y'),
      settings: [{ reading, nonWorkingLastDay, enteredOn }],
    },
    meetings: [],
    plans: [],
    records: [],
    annulments: [],
    corrections: [],
    overrides: decreedYears,
    ...facts,
  };
}

/** The viewpoint as of a day; K and today are long after it, unless given. */
export function asOf(day: string, more: { asKnown?: string; today?: string } = {}): Viewpoint {
  return {
    asOf: calendarDate(day),
    asKnown: calendarDate(more.asKnown ?? LONG_AFTER),
    today: calendarDate(more.today ?? LONG_AFTER),
  };
}
