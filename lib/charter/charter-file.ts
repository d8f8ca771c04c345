import { z } from 'zod';
import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { given, line, requiredLines } from '@/lib/typed-text';

const date = given(10, 'bad-date').refine((text) => parseCalendarDate(text) !== null, 'bad-date');
const text = requiredLines(10_000);

/**
 * The form of a charter's file: the facts of one partnership, as data. Another partnership of the same shape
 * loads from a file of the same form; nothing in the code names a Party.
 */
export const charterFile = z.object({
  charter: z.object({
    slug: text,
    title: text,
    shortTitle: text,
    signedOn: date,
    signedAt: text,
    timeZone: text,
    signatories: z.array(z.object({ party: text, name: text, office: text })),
    basis: z.object({ title: text, signedOn: date, signedAt: text }),
  }),
  parties: z
    .array(z.object({ code: text, name: text, formalName: text, capital: text, timeZone: text }))
    .min(2),
  workingGroups: z.object({
    default: z.array(
      z.object({
        code: text,
        slug: text,
        name: text,
        provisions: z.array(text),
        restricted: z.boolean().default(false),
      }),
    ),
  }),
  obligations: z.array(
    z.object({
      code: z.enum(['three-month', 'annual-meeting']),
      provision: text,
      title: text,
      deliverables: z.array(z.enum(['PROJECT_LIST', 'ROADMAP'])).default([]),
      period: text,
      nonWorkingLastDay: z.enum(['none', 'next working day']),
      reading: text,
    }),
  ),
  sections: z.array(z.object({ code: text, title: text })),
  provisions: z.array(
    z.object({
      code: text,
      title: text,
      kind: z.enum(['recital', 'recognition', 'undertaking', 'institutional']),
      summary: text,
    }),
  ),
  candidateProjects: z.object({
    items: z.array(
      z.object({ group: text, title: text, provisions: z.array(text), source: line(1000).optional() }),
    ),
  }),
});

export type CharterFile = z.infer<typeof charterFile>;

/** The section that a provision stands in: what comes before the dot of its code. */
export function sectionOf(provisionCode: string): string {
  return provisionCode.split('.')[0] ?? provisionCode;
}
