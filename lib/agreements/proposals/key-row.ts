import { calendarDate } from '@/lib/dates/calendar-date';
import type { Instrument, InstrumentKind, Key } from './keys-rule';

/** The stored columns of a key. Those of the instrument are all set or all null. */
export interface KeyRow {
  partyCode: string;
  day: string;
  enteredOn: string;
  instrumentKind: InstrumentKind | null;
  instrumentReference: string | null;
  instrumentOn: string | null;
}

/** The key that a row holds. */
export function keyOf(row: KeyRow): Key {
  return {
    party: row.partyCode,
    day: calendarDate(row.day),
    enteredOn: calendarDate(row.enteredOn),
    instrument: storedInstrument(row),
  };
}

/** The instrument that a row holds, or null. */
export function storedInstrument({
  instrumentKind: kind,
  instrumentReference: reference,
  instrumentOn: on,
}: Pick<KeyRow, 'instrumentKind' | 'instrumentReference' | 'instrumentOn'>): Instrument | null {
  return kind === null || reference === null || on === null
    ? null
    : { kind, reference, on: calendarDate(on) };
}

/** The columns to store for a key. */
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
