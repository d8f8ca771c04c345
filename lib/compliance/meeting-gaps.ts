import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import type { AnnualMeetingVerdict } from './annual-meeting-rule';

/** The gap from signing, or from a meeting that counts, to the next; `to` is null if none followed by T. */
export interface MeetingGap {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly days: number;
  readonly fromSigning: boolean;
}

export interface MeetingGaps {
  /** The longest gap so far, including the present one; of two equal gaps, the earlier. */
  readonly longest: MeetingGap;
  /** The longest from one meeting that counts to the next; null until two have counted. */
  readonly between: MeetingGap | null;
  /** Since the last meeting that counts, or since signing. */
  readonly present: Omit<MeetingGap, 'to'>;
}

/**
 * The silence between the Charter meetings that count at T (docs/domain.md#silence), taken from the rolling reading;
 * null before signing.
 */
export function meetingGaps({ readings }: AnnualMeetingVerdict, asOf: CalendarDate): MeetingGaps | null {
  const periods = readings.find(({ reading }) => reading === 'rolling')?.periods ?? [];
  const gaps = periods.map(({ from, state, label }): MeetingGap => {
    const to = 'heldOn' in state ? state.heldOn : null;
    const fromSigning = label.kind === 'rolling' && label.fromSigning;
    return { from, to, days: daysBetween(from, to ?? asOf), fromSigning };
  });
  const last = gaps.at(-1);
  if (last === undefined) return null;
  const { to: _, ...present } = last;
  const between = gaps.filter(({ to, fromSigning }) => to !== null && !fromSigning);
  const [first, ...rest] = between;
  return {
    longest: gaps.reduce(longer),
    between: first ? rest.reduce(longer, first) : null,
    present,
  };
}

const longer = (one: MeetingGap, other: MeetingGap) => (other.days > one.days ? other : one);
