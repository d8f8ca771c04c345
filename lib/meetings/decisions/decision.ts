import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DecisionState } from '@/lib/meetings/outcomes/outcome';

/** What may have become of a decision. */
export const decisionStates = [
  'open',
  'carried_out',
  'superseded',
  'dropped',
] as const satisfies readonly DecisionState[];

/** A decision of the register (docs/domain.md#decision-register). */
export interface RegisteredDecision {
  id: string;
  /** Its number in the register; null if it has none. */
  code: string | null;
  text: string;
  groupCode: string | null;
  group: { code: string; name: string; restricted: boolean } | null;
  /** `startsOn` is null while the meeting has no day. */
  meeting: { id: string; title: string; startsOn: CalendarDate | null };
  state: DecisionState;
  became: string;
  becameOn: CalendarDate | null;
  version: number;
  /** The actions that carry it out, as far as the reader may see them, the first due first. */
  actions: readonly { id: string; text: string; dueOn: CalendarDate; closedOn: CalendarDate | null }[];
}

type BecomingFault =
  | { code: 'became-required'; field: 'became' }
  | { code: 'became-on-required' | 'became-after-today' | 'became-before-meeting'; field: 'becameOn' };

/**
 * Why what became of a decision cannot be noted so, or null. One that is no longer open has words and a day, from the
 * meeting's day to today.
 */
export function becomingFault(
  { state, became, becameOn }: { state: DecisionState; became: string; becameOn: CalendarDate | null },
  meetingDay: CalendarDate | null,
  today: CalendarDate,
): BecomingFault | null {
  if (state === 'open') return null;
  if (became === '') return { code: 'became-required', field: 'became' };
  if (becameOn === null) return { code: 'became-on-required', field: 'becameOn' };
  if (becameOn > today) return { code: 'became-after-today', field: 'becameOn' };
  const early = meetingDay !== null && becameOn < meetingDay;
  return early ? { code: 'became-before-meeting', field: 'becameOn' } : null;
}
