import { calendarDate } from '@/lib/dates/calendar-date';
import type { InstrumentKind, Key } from './keys-rule';

/** A key as it is stored; the three of its instrument are there together or not at all. */
export interface KeyRow {
  partyCode: string;
  day: string;
  enteredOn: string;
  instrumentKind: InstrumentKind | null;
  instrumentReference: string | null;
  instrumentOn: string | null;
}

/** The key that a row stores. */
export function keyOf(row: KeyRow): Key {
  const { instrumentKind, instrumentReference, instrumentOn } = row;
  const instrument =
    instrumentKind === null || instrumentReference === null || instrumentOn === null
      ? null
      : { kind: instrumentKind, reference: instrumentReference, on: calendarDate(instrumentOn) };
  return {
    party: row.partyCode,
    day: calendarDate(row.day),
    enteredOn: calendarDate(row.enteredOn),
    instrument,
  };
}

/** The row that stores a key. */
export function keyRow({ party, day, enteredOn, instrument }: Key): KeyRow {
  return {
    partyCode: party,
    day,
    enteredOn,
    instrumentKind: instrument?.kind ?? null,
    instrumentReference: instrument?.reference ?? null,
    instrumentOn: instrument?.on ?? null,
  };
}
