import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { MinutesSection } from './minutes-sections';
import type { MinutesText } from './minutes-text';
import type { TextChange } from './text-difference';

/** One Party's clearance or agreement; `reference` is that of the instrument that it cites, or null. */
export interface ShownKey {
  party: string;
  day: CalendarDate;
  reference: string | null;
}

/** A clearance or an agreement that an edit voided, with what changed since. */
export interface VoidedKey {
  party: string;
  act: 'cleared' | 'agreed';
  day: CalendarDate;
  changes: TextChange[];
}

/** What the page of a meeting's minutes shows to one reader. */
export interface MinutesPage {
  revision: number;
  /** Of a revision after the first, else ''. */
  reason: string;
  /** An agreed version is shown, and nothing can be edited. */
  frozen: boolean;
  /** What is shown is how the minutes stand now; an earlier revision was asked for otherwise. */
  present: boolean;
  agreedOn: CalendarDate | null;
  mayWrite: boolean;
  mayRevise: boolean;
  sections: MinutesSection[];
  signatures: MinutesText['signatures'];
  /** The hash of the text that is shown. */
  read: string;
  cleared: ShownKey[];
  agreed: ShownKey[];
  /** The Parties that have not cleared this text. */
  uncleared: string[];
  voided: VoidedKey[];
  /** The items that keep the text from being cleared, null for a bracket outside of them. */
  faults: { bracketed: (string | null)[]; empty: string[] };
  /** What the reader may clear and agree to, or null. */
  endorsing: {
    own: string;
    /** The Parties whose clearance and agreement the reader enters by instrument. */
    byInstrument: string[];
    /** The Parties whose wording the reader may give. */
    mayWordFor: string[];
    /** One form records that all Parties cleared and agreed. */
    records: boolean;
  } | null;
  versions: { revision: number; reason: string; agreedOn: CalendarDate; hash: string }[];
}

/** In which state the minutes are, in a line. `agreedOn` is that of the last agreed version. */
export interface MinutesSummary {
  state: 'none' | 'draft' | 'revision' | 'agreed';
  revision: number;
  agreedOn: CalendarDate | null;
}
