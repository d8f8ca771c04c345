import { z } from 'zod';
import ownCharter from '@/charter/charter.json';
import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { accepted, type Result, refused } from '@/lib/result';
import { given, line, requiredLines } from '@/lib/typed-text';
import { nameFaults } from './charter-names';

const noDay = 'is no day such as 2026-02-10';
const date = given(10, noDay).refine((text) => parseCalendarDate(text) !== null, noDay);
const text = requiredLines(10_000);
const timeZone = text.refine(isTimeZone, 'is no time zone');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const shape = z.object({
  charter: z.object({
    slug: text,
    title: text,
    shortTitle: text,
    signedOn: date,
    signedAt: text,
    timeZone,
    signatories: z.array(z.object({ party: text, name: text, office: text })),
    basis: z.object({ title: text, signedOn: date, signedAt: text }),
  }),
  parties: z
    .array(z.object({ code: text, name: text, formalName: text, capital: text, timeZone }))
    .min(2, 'names fewer than two Parties'),
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

/**
 * The format of a charter file: one charter's facts as data (docs/domain.md#the-charter-is-data). The code names no
 * Party, so any charter of the same shape can be loaded.
 */
export const charterFile = shape.superRefine((file, context) => {
  for (const { path, message } of nameFaults(file)) context.addIssue({ code: 'custom', path, message });
});

export type CharterFile = z.infer<typeof charterFile>;

/** The app's own charter file, parsed. */
export const ownCharterFile = (): CharterFile => charterFile.parse(ownCharter);

/** The file that the Charter was loaded from. Older versions stored null and loaded the app's own file. */
export const loadedCharterFile = (stored: unknown): CharterFile =>
  stored === null ? ownCharterFile() : charterFile.parse(stored);

/** Parses the text of a charter file. Refuses with one line about the first fault and its place. */
export function readCharterFile(json: string): Result<CharterFile, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('is no JSON');
  }
  // an operator reads zod's own words, not the codes of a form (lib/refusal.ts)
  const parsed = charterFile.safeParse(value, { error: z.locales.en().localeError });
  if (parsed.success) return accepted(parsed.data);
  const [issue] = parsed.error.issues;
  return refused(`at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`);
}
