import type { Key } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** Who agreed to an agenda as it stands. */
export interface AgendaAgreement {
  /** Each Party with its key to this very text, and the day on which an edit voided its last one. */
  keys: { party: string; key: Pick<Key, 'day' | 'instrument'> | null; voidedOn: CalendarDate | null }[];
  /** The day since which it is agreed, or null. */
  agreedOn: CalendarDate | null;
  /** How many items wait for an answer or have an open bracket. */
  unsettled: number;
  items: number;
  /** Identifies the text that the reader has before them. */
  read: string;
  /** Whether the reader agrees for their side, or records both sides' agreement; null if they may do neither. */
  mode: 'propose' | 'record' | null;
}

/** Why the agenda as it stands cannot be agreed, or null. */
export function agreeingFault({ items, unsettled }: Pick<AgendaAgreement, 'items' | 'unsettled'>) {
  if (items === 0) return 'agenda-empty';
  return unsettled > 0 ? 'agenda-unsettled' : null;
}
