import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A co-chair as readers see one; `id` is that of the term, null where an older program kept only the office. */
export interface CoChair {
  id: string | null;
  partyCode: string;
  name: string;
  /** '' for those with an account. */
  title: string;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** What names them, and what ends their term, where one is cited. */
  instrument: Instrument | null;
  endInstrument: Instrument | null;
  entered: { on: CalendarDate; name: string; party: string } | null;
  /** Of the reader's own side: whether the account is disabled. The other side knows nothing of accounts. */
  disabled: boolean;
  may: { end: boolean; withdraw: boolean };
}
