import { z } from 'zod';
import { instrumentFields, instrumentFieldsIfAny } from '@/lib/agreements/proposals/schema';
import { given } from '@/lib/typed-text';

/** `id` is the meeting's; `read` identifies the text that the side read. */
const of = { id: given(40), read: given(20_000) };

export const agreeAgendaSchema = z.object({ ...of, ...instrumentFieldsIfAny });

export const recordAgendaSchema = z.object({ ...of, ...instrumentFields });
