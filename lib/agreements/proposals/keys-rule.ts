import type { CalendarDate } from '@/lib/dates/calendar-date';
import { laterOf } from '@/lib/dates/calendar-date';

/** What a key may cite instead of the act itself. */
export const instrumentKinds = ['meeting_decision', 'signed_page', 'note', 'other'] as const;

export type InstrumentKind = (typeof instrumentKinds)[number];

export interface Instrument {
  kind: InstrumentKind;
  reference: string;
  on: CalendarDate;
}

/** One Party's concurrence with one proposal: `day` is that of the act, or of the instrument it cites. */
export interface Key {
  party: string;
  day: CalendarDate;
  enteredOn: CalendarDate;
  instrument: Instrument | null;
}

/** Made by all Parties together, so that it dates all keys; a note or anything else dates only its own. */
function isJoint(instrument: Instrument | null): instrument is Instrument {
  return instrument?.kind === 'meeting_decision' || instrument?.kind === 'signed_page';
}

/**
 * The key that a Party turns today. It bears the day of the instrument that it cites, else that of the joint
 * instrument that an earlier key cites, else that of the act (docs/domain.md#whose-day-counts).
 */
export function keyTurned(
  party: string,
  cited: Instrument | null,
  earlier: readonly Key[],
  today: CalendarDate,
): Key {
  const shared = earlier.map((key) => key.instrument).find(isJoint) ?? null;
  const instrument = cited ?? shared;
  return { party, day: instrument?.on ?? today, enteredOn: today, instrument };
}

/** The Parties whose keys are not on the proposal, in their given order. */
export function missingParties(keys: readonly Pick<Key, 'party'>[], parties: readonly string[]): string[] {
  return parties.filter((party) => !keys.some((key) => key.party === party));
}

/**
 * Agreed once every Party's key is on the same content (docs/domain.md#whose-day-counts): the agreed day is
 * the latest of the keys' days, the entry day that of the last key's act. A joint instrument dates all keys,
 * those turned before it was cited and those that cite a note of their own too: the day is then its own, the
 * latest of several. Null while a key is missing; silence is never consent.
 */
export function agreementOf(
  keys: readonly Key[],
  parties: readonly string[],
): { agreedOn: CalendarDate; enteredOn: CalendarDate } | null {
  const [first, ...others] = keys;
  if (first === undefined || missingParties(keys, parties).length > 0) return null;
  const joint = keys.map((key) => key.instrument).filter(isJoint);
  const [day, ...days] = joint.length > 0 ? joint.map(({ on }) => on) : keys.map((key) => key.day);
  return {
    agreedOn: days.reduce(laterOf, day ?? first.day),
    enteredOn: others.reduce((latest, key) => laterOf(latest, key.enteredOn), first.enteredOn),
  };
}

/** The day on which it is agreed, if every key that is missing is turned today. */
export function agreedDayAtBest(
  keys: readonly Key[],
  parties: readonly string[],
  today: CalendarDate,
): CalendarDate {
  const others = missingParties(keys, parties).map((party) => keyTurned(party, null, keys, today));
  return agreementOf([...keys, ...others], parties)?.agreedOn ?? today;
}

/** Why an instrument cannot date a key: it is from before the Charter's signing, or from after today. */
export function instrumentFinding(
  on: CalendarDate,
  signedOn: CalendarDate,
  today: CalendarDate,
): 'instrument-before-signing' | 'instrument-after-today' | null {
  if (on < signedOn) return 'instrument-before-signing';
  return on > today ? 'instrument-after-today' : null;
}

/** A Party that has an enabled account of its own always turns its own key; one without takes part by instrument. */
export function takesPartByInstrument(party: string, withAccounts: readonly string[]): boolean {
  return !withAccounts.includes(party);
}

/** How one form brings about an agreement: at once, or as a proposal that waits for `parties`, and why. */
export type AgreementMode =
  | { kind: 'record'; parties: string[] }
  | { kind: 'propose'; because: 'own-accounts' | 'coordinator-enters'; parties: string[] };

/**
 * The short way is open where every other Party takes part by instrument and a coordinator, who alone enters
 * another Party's key, fills in the form. Otherwise the same form proposes.
 */
export function agreementMode(
  party: string,
  coordinator: boolean,
  parties: readonly string[],
  withAccounts: readonly string[],
): AgreementMode {
  const others = parties.filter((other) => other !== party);
  const present = others.filter((other) => !takesPartByInstrument(other, withAccounts));
  if (present.length > 0) return { kind: 'propose', because: 'own-accounts', parties: present };
  if (!coordinator) return { kind: 'propose', because: 'coordinator-enters', parties: others };
  return { kind: 'record', parties: others };
}
