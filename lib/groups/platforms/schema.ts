import { z } from 'zod';
import { dayField, instrumentFields } from '@/lib/agreements/proposals/schema';
import { version } from '@/lib/meetings/schema';
import { given, givenIfAny, optionalLine, optionalLines, requiredLine } from '@/lib/typed-text';

const words = {
  name: requiredLine(200, 'name-required'),
  description: optionalLines(1000),
  /** A Party's code; '' where the Parties host in turn. */
  hostParty: givenIfAny(20)
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  /** Months from one meeting to the next; '' where each is agreed. */
  rhythmMonths: optionalLine(20).transform((typed, context): number | null => {
    if (typed === '') return null;
    const months = Number(typed);
    if (Number.isInteger(months) && months >= 1 && months <= 120) return months;
    context.addIssue({ code: 'custom', message: 'bad-rhythm' });
    return z.NEVER;
  }),
};

/** `day`, `instrumentKind` and `reference` are those of the mutual decision that set the platform up. */
export const addPlatformSchema = z.object({ ...words, ...instrumentFields });

export const changePlatformSchema = z.object({ id: given(40), version, ...words, ...instrumentFields });

export const endPlatformSchema = z.object({ id: given(40), endedOn: dayField });
