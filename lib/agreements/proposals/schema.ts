import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, optionalLine, optionalLines, requiredLine, requiredLines } from '@/lib/typed-text';
import { type Instrument, instrumentKinds } from './keys-rule';

/** A required day, in any format that `typedDay` reads. */
export const dayField = requiredLine(40, 'day-required').transform(typedDay);

const instrumentKind = z.enum(instrumentKinds, 'unknown-choice').default('meeting_decision');

/** The fields of a required instrument: its day, kind and reference. */
export const instrumentFields = {
  day: dayField,
  instrumentKind,
  reference: requiredLine(300, 'reference-required'),
};

/** Instrument is optional, but day and reference come together (see citedInstrument). */
export const instrumentFieldsIfAny = {
  day: optionalLine(40).transform((typed, context) =>
    typed === '' ? ('' as const) : typedDay(typed, context),
  ),
  instrumentKind,
  reference: optionalLine(300),
};

/** The instrument that a parsed form cites, or null. `half` is the field that is missing beside the other, or null. */
export function citedInstrument(input: {
  day: Instrument['on'] | '';
  instrumentKind: Instrument['kind'];
  reference: string;
}): { instrument: Instrument | null; half: 'day' | 'reference' | null } {
  const { day, instrumentKind: kind, reference } = input;
  if (day === '') return { instrument: null, half: reference === '' ? null : 'day' };
  if (reference === '') return { instrument: null, half: 'reference' };
  return { instrument: { kind, reference, on: day }, half: null };
}

const id = given();

/** `hash` is that of the content that the Party saw and concurs with. */
export const concurSchema = z.object({ id, hash: given(), ...instrumentFieldsIfAny });

export const returnSchema = z.object({ id, reason: requiredLines(2000, 'reason-required') });

export const withdrawSchema = z.object({ id, reason: optionalLines(2000) });

export const enterKeySchema = z.object({ id, hash: given(), party: id, ...instrumentFields });
