import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { cached } from '@/lib/cache/cached';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { today } from '@/lib/dates/clock';
import { type NamedZone, namedZone } from '@/lib/dates/date-words';
import { db, type Transaction } from '@/lib/db/client';
import { ownFirst, type PartyName } from './party-order';
import { byLanguage } from './text-language';

export interface CharterHead {
  title: string;
  shortTitle: string;
  signedOn: CalendarDate;
  signedAt: string;
  timeZone: NamedZone;
  parties: readonly PartyName[];
}

/** The Charter's title, signing and Parties. They are public; the sign-in page shows them too. */
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
  const timeZone = namedZone(charter.timeZone, parties);
  return { ...charter, signedOn: calendarDate(charter.signedOn), timeZone, parties };
});

/** Today's date in the Charter's zone. */
export async function charterToday(): Promise<CalendarDate> {
  return today((await charterHead()).timeZone.id);
}

/** The Parties in the reader's order: their own Party first. */
export async function partiesFor(actor: Actor): Promise<PartyName[]> {
  return ownFirst((await charterHead()).parties, actor.party?.code ?? null);
}

/** All working groups in the Charter's order. `enterable` is whether the actor may see more than name and verdict. */
export async function workingGroups(actor: Actor) {
  const groups = await groupRows();
  return groups.map((group) => ({ ...group, enterable: mayEnterGroup(actor, group) }));
}

/** The codes of the groups that the actor may enter. With them the database can count without a join. */
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

/** All provisions with their section and mandated groups, in the order of the text. */
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

/** A provision with its mandated groups and its Charter deadlines, or null. */
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

/** The official texts of a provision in all its languages, ordered by {@link byLanguage}. */
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

/** The languages of each provision's official texts, by its code. Provisions without texts are left out. */
export async function textLanguages(): Promise<Map<string, string[]>> {
  const rows = await db().provisionText.findMany({ select: { provisionCode: true, language: true } });
  const languages = new Map<string, string[]>();
  for (const { provisionCode, language } of rows) {
    const others = languages.get(provisionCode) ?? [];
    languages.set(provisionCode, [...others, language].sort(byLanguage));
  }
  return languages;
}

/** The Parties' codes in the Charter's order, those of them with an enabled account, and the day of signing. */
export async function sides(tx: Transaction) {
  const [charter, parties] = await Promise.all([
    tx.charter.findFirstOrThrow({ select: { signedOn: true } }),
    tx.party.findMany({
      orderBy: { position: 'asc' },
      select: { code: true, persons: { where: { disabledAt: null }, take: 1, select: { id: true } } },
    }),
  ]);
  return {
    signedOn: calendarDate(charter.signedOn),
    parties: parties.map(({ code }) => code),
    withAccounts: parties.filter(({ persons }) => persons.length > 0).map(({ code }) => code),
  };
}
