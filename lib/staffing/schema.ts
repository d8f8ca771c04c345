import { z } from 'zod';
import { officeChoice } from './office-choice';

const id = z.string().max(100);

/** An office as forms name it, such as `coordinator` or `member:ENE` (office-choice.ts). */
export const officeShape = z.string('office-required').transform((typed, check) => {
  const choice = officeChoice(typed);
  if (choice !== null) return choice;
  check.addIssue({ code: 'custom', message: typed === '' ? 'office-required' : 'unknown-choice' });
  return z.NEVER;
});

export const giveOfficeSchema = z.object({ person: id, office: officeShape });

/** `office` is the id of its row. */
export const endOfficeSchema = z.object({ office: id });

/** Whose account it is. */
export const accountSchema = z.object({ person: id });
