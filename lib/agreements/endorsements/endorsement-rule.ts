import { agreementOf, type Key } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** What a Party does with a text of a meeting: clear it, as its own check, or agree to it, which binds. */
export type EndorsementAct = 'cleared' | 'agreed';

/**
 * One Party's clearance of, or agreement to, the very text with this hash; an edit voids it
 * (docs/domain.md#clearing-and-agreeing-to-a-text).
 */
export interface Endorsement extends Key {
  act: EndorsementAct;
  hash: string;
  voidedOn: CalendarDate | null;
}

/** Those of an act that hold for the text with this hash, one per Party. */
export function endorsementsInForce<Row extends Endorsement>(
  endorsements: readonly Row[],
  act: EndorsementAct,
  hash: string,
): Row[] {
  const own = endorsements.filter((each) => each.act === act && each.hash === hash && each.voidedOn === null);
  return own.filter(({ party }, index) => own.findIndex((other) => other.party === party) === index);
}

/** Those that an edit made void, the latest of each Party and act, unless that Party did the act again since. */
export function voidedEndorsements<Row extends Endorsement>(endorsements: readonly Row[]): Row[] {
  return endorsements.filter(
    (each, index) =>
      each.voidedOn !== null &&
      !endorsements.slice(index + 1).some(({ party, act }) => party === each.party && act === each.act),
  );
}

/**
 * The days on which the Parties agreed to the text with this hash, by the same rule as for proposals, or null while a
 * Party's key is missing (docs/domain.md#whose-day-counts).
 */
export function agreementOnText(
  endorsements: readonly Endorsement[],
  hash: string,
  parties: readonly string[],
): { agreedOn: CalendarDate; enteredOn: CalendarDate } | null {
  return agreementOf(endorsementsInForce(endorsements, 'agreed', hash), parties);
}

/**
 * Why a Party may not clear or agree to a text, or null: it read another text than the present one, did so before, or
 * agrees to what it has not cleared, where the text is to be cleared first.
 *
 * @param read the hash of the text that the Party saw
 */
export function endorsingFault(
  endorsements: readonly Endorsement[],
  { act, party, hash, read, clearedFirst }: EndorsingAttempt,
): 'text-changed' | 'endorsed-already' | 'not-cleared' | null {
  if (read !== hash) return 'text-changed';
  const did = (which: EndorsementAct) =>
    endorsementsInForce(endorsements, which, hash).some((each) => each.party === party);
  if (did(act)) return 'endorsed-already';
  return act === 'agreed' && clearedFirst && !did('cleared') ? 'not-cleared' : null;
}

interface EndorsingAttempt {
  act: EndorsementAct;
  party: string;
  hash: string;
  read: string;
  clearedFirst: boolean;
}
