import { z } from 'zod';
import { instrumentFields, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { given, requiredLines } from '@/lib/typed-text';

/** `day` is the day of establishment; `instrumentDay` the instrument's date, '' if it is the same. */
export const establishGroupSchema = z.object({
  group: given(20, 'group-required'),
  ...instrumentFields,
  instrumentDay: instrumentFieldsIfAny.day,
});

/** `id` is the entry's. */
export const withdrawEstablishmentSchema = z.object({
  id: given(),
  reason: requiredLines(2000, 'reason-required'),
});
