import { z } from 'zod';
import { dayField, instrumentFields, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { given, givenIfAny, requiredLine, requiredLines } from '@/lib/typed-text';

const id = given();
const { instrumentKind, reference } = instrumentFields;

/** `replaces` is the term that ends where this one begins, '' if it replaces nobody. */
const term = {
  group: given(20, 'group-required'),
  from: dayField,
  replaces: givenIfAny().default(''),
};

/** A co-chair of the actor's own Party; `person` is the id of an account. */
export const nameCoChairSchema = z.object({ ...term, person: given(40, 'person-required') });

/** A co-chair by instrument: name and title; `instrumentDay` is '' if it equals `from`. */
export const enterCoChairSchema = z.object({
  ...term,
  party: given(20, 'party-required'),
  name: requiredLine(200, 'co-chair-name-required'),
  title: requiredLine(200, 'title-of-office-required'),
  instrumentKind,
  reference,
  instrumentDay: instrumentFieldsIfAny.day,
});

/** Instrument fields are for a Party by instrument; a side ends its own co-chair's term without one. */
export const endCoChairSchema = z.object({
  id,
  to: dayField,
  instrumentKind,
  reference: instrumentFieldsIfAny.reference,
  instrumentDay: instrumentFieldsIfAny.day,
});

export const withdrawCoChairSchema = z.object({ id, reason: requiredLines(2000) });
