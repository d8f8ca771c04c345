import { z } from 'zod';
import { givenIfAny } from '@/lib/typed-text';
import { officeChoice } from './office-choice';

const id = givenIfAny();

/** An office as forms write it, such as `coordinator` or `member:ENE` (office-choice.ts). */
export const officeShape = givenIfAny(100, 'office-required').transform((typed, check) => {
  const choice = officeChoice(typed);
  if (choice !== null) return choice;
  check.addIssue({ code: 'custom', message: typed === '' ? 'office-required' : 'unknown-choice' });
  return z.NEVER;
});

export const giveOfficeSchema = z.object({ person: id, office: officeShape });

/** `office` is the id of the office. */
export const endOfficeSchema = z.object({ office: id });

/** `person` is the id of the account's owner. */
export const accountSchema = z.object({ person: id });
