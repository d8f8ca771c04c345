import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { type BriefText, briefParts, type KnownBrief } from './brief';
import { clearedCount, type Named, nextLink } from './clearance-rule';

export type BriefStateKind = 'not-begun' | 'in-writing' | 'handed-in' | 'cleared-in-part' | 'cleared';

/** How far a brief is. `overdue` counts the days past its day while it is not handed in; else 0. */
export interface BriefState {
  kind: BriefStateKind;
  cleared: number;
  of: number;
  overdue: number;
}

export type BriefFactsForState = Pick<KnownBrief, 'text' | 'handedInOn' | 'version' | 'chain' | 'dueOn'>;

/** Whether nothing is written. */
export const isBlankBrief = (text: BriefText): boolean => briefParts.every((part) => text[part] === '');

/** The state of a brief as of a day (docs/domain.md#briefs). Without a chain, *handed in* is the last one. */
export function briefState(brief: BriefFactsForState, today: CalendarDate): BriefState {
  const of = brief.chain.length;
  if (brief.handedInOn === null) {
    const overdue = Math.max(0, daysBetween(brief.dueOn, today));
    return { kind: isBlankBrief(brief.text) ? 'not-begun' : 'in-writing', cleared: 0, of, overdue };
  }
  const cleared = clearedCount(brief.chain, brief.version);
  const kind = cleared === 0 ? 'handed-in' : cleared < of ? 'cleared-in-part' : 'cleared';
  return { kind, cleared, of, overdue: 0 };
}

/** Who is to act next, and how; null once the brief is handed in and all have cleared it. */
export function nextToAct(
  brief: Pick<KnownBrief, 'handedInOn' | 'version' | 'chain' | 'authorId' | 'authorName'>,
): (Named & { act: 'write' | 'clear' }) | null {
  if (brief.handedInOn === null) {
    return { act: 'write', personId: brief.authorId, name: brief.authorName };
  }
  const next = nextLink(brief.chain, brief.version)?.link;
  return next ? { act: 'clear', personId: next.personId, name: next.name } : null;
}

/** What a brief is to a person: it waits for them, it is theirs at another time, or it is not theirs. */
export function partIn(
  brief: Parameters<typeof nextToAct>[0],
  personId: string | null,
): 'turn' | 'theirs' | null {
  if (personId === null) return null;
  if (nextToAct(brief)?.personId === personId) return 'turn';
  const theirs = brief.authorId === personId || brief.chain.some((link) => link.personId === personId);
  return theirs ? 'theirs' : null;
}
