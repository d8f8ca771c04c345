import { z } from 'zod';
import {
  dayField,
  instrumentFields,
  instrumentFieldsIfAny,
  requiredText,
  text,
} from '@/lib/proposals/schema';

const id = requiredText(40);
const { instrumentKind, reference } = instrumentFields;

/** `replaces` is the term that ends where this one begins, '' where nobody’s does. */
const term = {
  group: requiredText(20, 'group-required'),
  from: dayField,
  replaces: text(40).default(''),
};

/** One of the actor's own Party: `person` is the id of somebody with an account. */
export const nameCoChairSchema = z.object({ ...term, person: requiredText(40, 'person-required') });

/** One of a Party by instrument: a name and a title; `instrumentDay` is '' where it is that of `from`. */
export const enterCoChairSchema = z.object({
  ...term,
  party: requiredText(20, 'party-required'),
  name: requiredText(200, 'co-chair-name-required'),
  title: requiredText(200, 'title-of-office-required'),
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

export const withdrawCoChairSchema = z.object({ id, reason: requiredText(2000) });
