import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { BriefFacts } from './brief-facts';
import type { ChainLink } from './clearance-rule';

/** The written parts of a brief, in the order in which it shows them (docs/domain.md#briefs). */
export const briefParts = [
  'background',
  'objective',
  'arguments',
  'theirPosition',
  'concessions',
  'pressLine',
] as const;

export type BriefPart = (typeof briefParts)[number];

/** What is written in a brief. Parts that nobody has written are ''. */
export type BriefText = Record<BriefPart, string>;

/** One side's brief on an agenda item. `marking` is the side's own handling mark, '' for that of the book. */
export interface KnownBrief {
  id: string;
  itemId: string;
  authorId: string | null;
  authorName: string;
  dueOn: CalendarDate;
  marking: string;
  text: BriefText;
  facts: BriefFacts;
  factsOn: CalendarDate | null;
  handedInOn: CalendarDate | null;
  /** Who returned it, when and why; null unless it is to be handed in again. */
  returned: { on: CalendarDate; by: string; reason: string } | null;
  /** Rises with every edit of the text. */
  version: number;
  /** Who clears it, in order. */
  chain: ChainLink[];
}

/** That one side called for briefs. `version` rises with every change of who owes what, or of the marking. */
export interface KnownCall {
  id: string;
  calledOn: CalendarDate;
  marking: string;
  version: number;
}
