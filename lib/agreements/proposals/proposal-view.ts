import type { Content, ProposalKind } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Ending } from './ending-rule';
import type { Key } from './keys-rule';

/** A proposal as lists show it. */
export interface ProposalLine {
  id: string;
  kind: ProposalKind;
  version: number;
  state: 'open' | 'agreed' | 'returned' | 'withdrawn';
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  meeting: { id: string; title: string } | null;
  proposedBy: string;
  proposedOn: CalendarDate;
  agreedOn: CalendarDate | null;
  enteredOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  endedReason: string;
  /** Why an agreed proposal is not in force today; else null. */
  ending: Ending | null;
  /** Every Party, the reader's own first, and whether it has concurred. */
  keys: { code: string; concurred: boolean }[];
  /** The Parties whose keys are missing. */
  missing: string[];
}

/** A key with the person who entered it and their Party, and whether it was entered by instrument. */
export type Concurrence = Key & { person: { name: string; party: string | null }; byInstrument: boolean };

/** A proposal as its page shows it. */
export interface ProposalView extends ProposalLine {
  subject: string;
  groupCode: string | null;
  content: Content;
  sha256: string;
  /** Whether the stored content still has the hash that the keys are on. */
  sound: boolean;
  proposer: string;
  concurrences: Concurrence[];
  /** The previous agreed version of the same kind and subject, or null. */
  previous: { id: string; version: number; content: Content } | null;
  /** Agreed annulments and corrections of it that were not corrected themselves. */
  endings: { id: string; kind: ProposalKind; agreedOn: CalendarDate | null }[];
}
