import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { cached } from '@/lib/cache/cached';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { today } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { ownFirst, type PartyName } from './party-order';
import { byLanguage } from './text-language';

export interface CharterHead {
  title: string;
  shortTitle: string;
  signedOn: CalendarDate;
  signedAt: string;
  timeZone: string;
  parties: readonly PartyName[];
}

/** The Charter's name, day and Parties: public facts, which the sign-in page shows too. */
export const charterHead = cached('charter.head', async (): Promise<CharterHead> => {
  const [charter, parties] = await Promise.all([
    db().charter.findFirstOrThrow({
      select: { title: true, shortTitle: true, signedOn: true, signedAt: true, timeZone: true },
    }),
    db().party.findMany({
      orderBy: { position: 'asc' },
      select: { code: true, name: true, formalName: true, capital: true, timeZone: true },
    }),
  ]);
  return { ...charter, signedOn: calendarDate(charter.signedOn), parties };
});

/** Today's date in the Charter's zone. */
export async function charterToday(): Promise<CalendarDate> {
  return today((await charterHead()).timeZone);
}

/** The Parties in the reader's own order: each side's copy names itself first. */
export async function partiesFor(actor: Actor): Promise<PartyName[]> {
  return ownFirst((await charterHead()).parties, actor.party?.code ?? null);
}

/** Every working group, in the Charter's order; `enterable` says whether this reader may see below its name. */
export async function workingGroups(actor: Actor) {
  const groups = await groupRows();
  return groups.map((group) => ({ ...group, enterable: mayEnterGroup(actor, group) }));
}

/** The codes of the groups below whose names this reader may see: the database counts by them without a join. */
export async function enterableCodes(actor: Actor): Promise<string[]> {
  const groups = await workingGroups(actor);
  return groups.filter(({ enterable }) => enterable).map(({ code }) => code);
}

const groupRows = cached('charter.groups', () =>
  db().workingGroup.findMany({
    orderBy: { position: 'asc' },
    select: {
      code: true,
      slug: true,
      name: true,
      restricted: true,
      retiredOn: true,
      mandate: { select: { provisionCode: true }, orderBy: { provision: { position: 'asc' } } },
    },
  }),
);

/** Every provision with its section, in the order of the text. */
export const provisions = cached('charter.provisions', () =>
  db().provision.findMany({
    orderBy: { position: 'asc' },
    select: {
      code: true,
      title: true,
      kind: true,
      summary: true,
      section: { select: { code: true, title: true } },
      groups: { select: { groupCode: true }, orderBy: { group: { position: 'asc' } } },
    },
  }),
);

/** A provision with its groups and the Charter deadlines that rest on it, or null. */
export const provisionByCode = cache(async (code: string) => {
  const provision = (await provisions()).find((each) => each.code === code);
  if (provision === undefined) return null;
  const obligations = await db().obligation.findMany({
    where: { provisionCode: code },
    orderBy: { code: 'asc' },
    select: { code: true, title: true },
  });
  return { ...provision, obligations };
});

/** The official text of a provision in each language that it was pasted in: the offered ones first. */
export async function provisionTexts(code: string) {
  const rows = await db().provisionText.findMany({
    where: { provisionCode: code },
    select: {
      language: true,
      text: true,
      source: true,
      enteredOn: true,
      version: true,
      enteredBy: { select: { name: true, partyCode: true } },
    },
  });
  return rows
    .map(({ enteredOn, ...row }) => ({ ...row, enteredOn: calendarDate(enteredOn) }))
    .sort((one, other) => byLanguage(one.language, other.language));
}

/** The languages in which each provision's official text was pasted, by its code; those without are left out. */
export async function textLanguages(): Promise<Map<string, string[]>> {
  const rows = await db().provisionText.findMany({ select: { provisionCode: true, language: true } });
  const languages = new Map<string, string[]>();
  for (const { provisionCode, language } of rows) {
    const known = languages.get(provisionCode) ?? [];
    languages.set(provisionCode, [...known, language].sort(byLanguage));
  }
  return languages;
}
