import { z } from 'zod';
import { dayField, instrumentFields, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { given, givenIfAny, requiredLine, requiredLines } from '@/lib/typed-text';

const id = given();
const { instrumentKind, reference } = instrumentFields;

/** `replaces` is the term that ends where this one begins, '' where nobody’s does. */
const term = {
  group: given(20, 'group-required'),
  from: dayField,
  replaces: givenIfAny().default(''),
};

/** One of the actor's own Party: `person` is the id of somebody with an account. */
export const nameCoChairSchema = z.object({ ...term, person: given(40, 'person-required') });

/** One of a Party by instrument: a name and a title; `instrumentDay` is '' where it is that of `from`. */
export const enterCoChairSchema = z.object({
  ...term,
  party: given(20, 'party-required'),
  name: requiredLine(200, 'co-chair-name-required'),
  title: requiredLine(200, 'title-of-office-required'),
  ...{ instrumentKind, reference, instrumentDay: instrumentFieldsIfAny.day },
});

/** The instrument is for a Party by instrument; a side ends its own co-chair's term without one. */
export const endCoChairSchema = z.object({
  id,
  to: dayField,
  instrumentKind,
  reference: instrumentFieldsIfAny.reference,
  instrumentDay: instrumentFieldsIfAny.day,
});

export const withdrawCoChairSchema = z.object({ id, reason: requiredLines(2000) });
