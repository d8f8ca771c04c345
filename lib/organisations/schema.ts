import { z } from 'zod';
import { given, requiredLine } from '@/lib/typed-text';
import { sectors } from './sector';

const details = {
  name: requiredLine(200, 'organisation-name-required'),
  sector: z.enum(sectors, 'unknown-choice'),
  /** A Party's code or name, or the name of a third state. */
  home: requiredLine(80, 'home-required'),
};

/** `privately` makes it private to the actor's Party. */
export const addOrganisationSchema = z.object({
  ...details,
  privately: z.literal('yes', 'unknown-choice').optional(),
});

const row = { id: given(), version: z.coerce.number('bad-number').int() };

export const changeOrganisationSchema = z.object({ ...details, ...row });

export const removeOrganisationSchema = z.object(row);
