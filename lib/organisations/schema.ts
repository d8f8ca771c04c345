import { z } from 'zod';
import { sectors } from './sector';

const required = (max: number, code = 'required') => z.string(code).trim().min(1, code).max(max, 'too-long');

const details = {
  name: required(200, 'organisation-name-required'),
  sector: z.enum(sectors, 'unknown-choice'),
  /** A Party's code or name, or the name of a third state. */
  home: required(80, 'home-required'),
};

/** `privately` keeps it to the actor's own Party. */
export const addOrganisationSchema = z.object({
  ...details,
  privately: z.literal('yes', 'unknown-choice').optional(),
});

const row = { id: z.string().min(1), version: z.coerce.number('bad-number').int() };

export const changeOrganisationSchema = z.object({ ...details, ...row });

export const removeOrganisationSchema = z.object(row);
