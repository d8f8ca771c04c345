import type { CalendarDate } from '@/lib/dates/calendar-date';

/** How far one side is with its part, by its own account. */
export const sideStates = ['open', 'in_progress', 'done'] as const;
export type SideState = (typeof sideStates)[number];

/** How an action ends (docs/domain.md#closing-an-action). */
export const dispositions = ['done', 'superseded', 'dropped'] as const;
export type ActionDisposition = (typeof dispositions)[number];

/** Who acts for a Party: an organisation or a person of the tracker, or a typed name. '' if nobody is named. */
export interface SideOwner {
  organisationId: string | null;
  personId: string | null;
  name: string;
}

/** One Party's part in an action. `reportedOn` is the day that the Party gave for its state; null before any report. */
export interface ActionSide extends SideOwner {
  partyCode: string;
  state: SideState;
  evidence: string;
  reportedOn: CalendarDate | null;
}

/** The codes of the Parties that an action concerns: its owner's, or all if `owner` is null. */
export function concernedParties(owner: string | null, parties: readonly string[]): string[] {
  return parties.filter((code) => owner === null || code === owner);
}

/** The parts of the Parties concerned, in the order of `parties`. A part that is not stored is open. */
export function sidesOf(
  owner: string | null,
  parties: readonly string[],
  stored: readonly ActionSide[],
): ActionSide[] {
  return concernedParties(owner, parties).map(
    (partyCode) => stored.find((side) => side.partyCode === partyCode) ?? openSide(partyCode),
  );
}

const openSide = (partyCode: string): ActionSide => ({
  partyCode,
  organisationId: null,
  personId: null,
  name: '',
  state: 'open',
  evidence: '',
  reportedOn: null,
});

/** Why an action cannot be closed so. `party` is the side that has not reported its part done. */
export type ClosingFault =
  | { code: 'side-not-done'; party: string }
  | { code: 'drop-needs-both' }
  | { code: 'drop-by-those-who-concur' };

interface Closing {
  closedAs: ActionDisposition;
  sides: readonly Pick<ActionSide, 'partyCode' | 'state'>[];
  /** The Parties for which the actor may report; closing as done reports their part done. */
  own: readonly string[];
  /** That both sides agreed to drop it, as the cited document shows. */
  agreed: boolean;
  mayConcur: boolean;
}

/** What keeps an action from being closed, or null (docs/domain.md#closing-an-action). */
export function closingFault({ closedAs, sides, own, agreed, mayConcur }: Closing): ClosingFault | null {
  if (closedAs === 'dropped') {
    if (!mayConcur) return { code: 'drop-by-those-who-concur' };
    return agreed ? null : { code: 'drop-needs-both' };
  }
  if (closedAs === 'superseded') return null;
  const waiting = sides.find(({ partyCode, state }) => state !== 'done' && !own.includes(partyCode));
  return waiting ? { code: 'side-not-done', party: waiting.partyCode } : null;
}
