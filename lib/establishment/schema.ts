import { z } from 'zod';
import { instrumentFields, instrumentFieldsIfAny, requiredText } from '@/lib/proposals/schema';

/** `day` is that of establishing; `instrumentDay` the instrument's date, '' where it is the same. */
export const establishGroupSchema = z.object({
  group: requiredText(20, 'group-required'),
  ...instrumentFields,
  instrumentDay: instrumentFieldsIfAny.day,
});

/** `id` is that of the entry. */
export const withdrawEstablishmentSchema = z.object({
  id: requiredText(40),
  reason: requiredText(2000),
});
