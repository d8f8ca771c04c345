import { takesPartByInstrument } from '@/lib/access/by-instrument';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { laterOf } from '@/lib/dates/calendar-date';

/** The kinds of documents that a key may cite. */
export const instrumentKinds = ['meeting_decision', 'signed_page', 'note', 'other'] as const;

export type InstrumentKind = (typeof instrumentKinds)[number];

/** The document outside the tracker that proves an act. `on` is its date. */
export interface Instrument {
  kind: InstrumentKind;
  reference: string;
  on: CalendarDate;
}

/** One Party's concurrence with one proposal. `day` is that of the cited instrument, else of the entry. */
export interface Key {
  party: string;
  day: CalendarDate;
  enteredOn: CalendarDate;
  instrument: Instrument | null;
}

/** Whether all Parties made the instrument together, so that it dates all keys. Any other dates only its own key. */
function isJoint(instrument: Instrument | null): instrument is Instrument {
  return instrument?.kind === 'meeting_decision' || instrument?.kind === 'signed_page';
}

/**
 * The key of a Party that concurs today. Its day is that of the instrument that it cites, else of the joint instrument
 * that an earlier key cites, else today (docs/domain.md#whose-day-counts).
 * @example newKey('AZ', null, [], today).day // today
 */
export function newKey(
  party: string,
  cited: Instrument | null,
  earlier: readonly Key[],
  today: CalendarDate,
): Key {
  const shared = earlier.map((key) => key.instrument).find(isJoint) ?? null;
  const instrument = cited ?? shared;
  return { party, day: instrument?.on ?? today, enteredOn: today, instrument };
}

/** The Parties whose keys are missing, in the given order. */
export function missingParties(keys: readonly Pick<Key, 'party'>[], parties: readonly string[]): string[] {
  return parties.filter((party) => !keys.some((key) => key.party === party));
}

/**
 * The days of an agreement, or null while a Party's key is missing (docs/domain.md#whose-day-counts). The agreed day is
 * that of the joint instrument, the latest if several are cited, else the latest of the keys' days. A joint instrument
 * also dates keys that cite nothing or a note. The entry day is that of the last key.
 * @example agreementOf([note28April, ownActOn6May], ['AZ', 'US'])?.agreedOn // '2026-05-06'
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

/** The earliest day on which these keys can make an agreement: if every missing Party concurs today. */
export function earliestAgreedDay(
  keys: readonly Key[],
  parties: readonly string[],
  today: CalendarDate,
): CalendarDate {
  const others = missingParties(keys, parties).map((party) => newKey(party, null, keys, today));
  return agreementOf([...keys, ...others], parties)?.agreedOn ?? today;
}

/** Why an instrument may not date a key: it is from before signing or after today. Null if it may. */
export function instrumentFinding(
  on: CalendarDate,
  signedOn: CalendarDate,
  today: CalendarDate,
): 'instrument-before-signing' | 'instrument-after-today' | null {
  if (on < signedOn) return 'instrument-before-signing';
  return on > today ? 'instrument-after-today' : null;
}

/**
 * What the agreement form does: it records the agreement at once and enters the keys of `parties`, or it proposes and
 * waits for `parties`, with the reason why it cannot record.
 */
export type AgreementMode =
  | { kind: 'record'; parties: string[] }
  | { kind: 'propose'; because: 'own-accounts' | 'coordinator-enters'; parties: string[] };

/**
 * The form's mode for this person (docs/domain.md#record-an-agreement). It records if every other Party takes part by
 * instrument and the person is a coordinator, who alone may enter another Party's key. Otherwise it proposes.
 * @param party the person's own Party
 */
export function agreementMode(
  party: string,
  coordinator: boolean,
  parties: readonly string[],
  withAccounts: readonly string[],
): AgreementMode {
  const others = parties.filter((other) => other !== party);
  const active = others.filter((other) => !takesPartByInstrument(other, withAccounts));
  if (active.length > 0) return { kind: 'propose', because: 'own-accounts', parties: active };
  if (!coordinator) return { kind: 'propose', because: 'coordinator-enters', parties: others };
  return { kind: 'record', parties: others };
}
