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
  /** Why it is not in force today, where it was agreed and is not. */
  ending: Ending | null;
  /** Every Party in the reader's order, and whether its key is there. */
  keys: { code: string; turned: boolean }[];
  /** The Parties whose keys it waits for. */
  missing: string[];
}

/** A key with who entered it, and whether that was by the instrument of a Party without accounts. */
export type Concurrence = Key & { person: string; byInstrument: boolean };

/** One proposal whole, with what it is held against. */
export interface ProposalView extends ProposalLine {
  subject: string;
  groupCode: string | null;
  content: Content;
  sha256: string;
  /** Whether the hash, recomputed from the stored content, is the one that the keys are on. */
  sound: boolean;
  proposer: string;
  turned: Concurrence[];
  /** The version of the same thing that was agreed last before this one. */
  previous: { id: string; version: number; content: Content } | null;
  /** Agreed annulments and corrections of it that stand: not corrected themselves. */
  endings: { id: string; kind: ProposalKind; agreedOn: CalendarDate | null }[];
}
