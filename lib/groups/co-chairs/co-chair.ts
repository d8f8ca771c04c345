import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A co-chair as readers see one; `id` is the term's, null if an older version stored only the office. */
export interface CoChair {
  id: string | null;
  partyCode: string;
  name: string;
  /** '' for people with an account. */
  title: string;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** The instruments cited for the start and the end of the term, if any. */
  instrument: Instrument | null;
  endInstrument: Instrument | null;
  entered: { on: CalendarDate; name: string; party: string } | null;
  /** Whether the account is disabled. Only the reader's own side: the other side knows nothing of accounts. */
  disabled: boolean;
  may: { end: boolean; withdraw: boolean };
}
