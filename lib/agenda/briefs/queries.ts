import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaNumbers } from '@/lib/agenda/items/item-fields';
import { agendaItems } from '@/lib/agenda/queries';
import { charterToday } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { furtherDays } from '@/lib/meetings/days/queries';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import type { KnownBrief, KnownCall } from './brief';
import { type BriefFacts, briefFactsOf } from './brief-facts';
import { briefState, partIn } from './brief-state';
import { briefFacts } from './facts/queries';
import type { OwnPerson } from './own-people';
import { mayCallForBriefs, mayClearBrief, mayReadBrief, mayWithdrawBrief, mayWriteBrief } from './policy';

const callSelect = { id: true, calledOn: true, marking: true, version: true };
const group = { select: { code: true, name: true, restricted: true } };
const person = { select: { name: true } };

const briefSelect = {
  id: true,
  itemId: true,
  authorId: true,
  authorName: true,
  dueOn: true,
  marking: true,
  background: true,
  objective: true,
  arguments: true,
  theirPosition: true,
  concessions: true,
  pressLine: true,
  facts: true,
  factsOn: true,
  handedInOn: true,
  returnedOn: true,
  returnedBy: true,
  returnReason: true,
  version: true,
  author: person,
  clearances: {
    orderBy: { position: 'asc' as const },
    select: { personId: true, name: true, clearedOn: true, clearedVersion: true, person },
  },
};

type Row = Awaited<ReturnType<typeof briefRows>>[number];

const briefRows = (tx: Transaction, callId: string, itemId?: string) =>
  tx.brief.findMany({ where: { callId, ...(itemId === undefined ? {} : { itemId }) }, select: briefSelect });

const day = (stored: string | null) => (stored === null ? null : calendarDate(stored));

function known(row: Row): KnownBrief {
  const { background, objective, arguments: points, theirPosition, concessions, pressLine } = row;
  return {
    id: row.id,
    itemId: row.itemId,
    authorId: row.authorId,
    authorName: row.author?.name ?? row.authorName,
    dueOn: calendarDate(row.dueOn),
    marking: row.marking,
    text: { background, objective, arguments: points, theirPosition, concessions, pressLine },
    facts: briefFactsOf(row.facts),
    factsOn: day(row.factsOn),
    handedInOn: day(row.handedInOn),
    returned:
      row.returnedOn === null
        ? null
        : { on: calendarDate(row.returnedOn), by: row.returnedBy, reason: row.returnReason },
    version: row.version,
    chain: row.clearances.map(({ person: account, clearedOn, ...link }) => ({
      ...link,
      name: account?.name ?? link.name,
      clearedOn: day(clearedOn),
    })),
  };
}

/** The call of the actor's own side on a meeting's agenda; null if there is none. */
export async function findCall(tx: Transaction, actor: Actor, meetingId: string): Promise<KnownCall | null> {
  const partyCode = partyOf(actor);
  if (partyCode === null) return null;
  const row = await tx.briefCall.findUnique({
    where: { meetingId_partyCode: { meetingId, partyCode } },
    select: callSelect,
  });
  return row && { ...row, calledOn: calendarDate(row.calledOn) };
}

/** An item of a meeting's agenda whose brief the actor may read; null if it is not theirs to see. */
export async function findItem(tx: Transaction, actor: Actor, meeting: KnownMeeting, id: string) {
  const item = await tx.agendaItem.findFirst({
    where: { AND: [{ id, meetingId: meeting.id }, ownCompartments(actor)] },
    select: {
      id: true,
      sourceKey: true,
      title: true,
      groupCode: true,
      privateTo: true,
      removed: true,
      reasons: true,
      group,
    },
  });
  if (item === null) return null;
  const scope = { group: item.group ?? meeting.group, meeting };
  return mayReadBrief(actor, scope) ? { ...item, scope } : null;
}

/** A brief of the actor's own side with its call, item and meeting; null where there is none for the actor. */
export async function findBrief(
  tx: Transaction,
  actor: Actor,
  { meeting: meetingId, item: itemId }: { meeting: string; item: string },
) {
  const meeting = await findMeeting(tx, actor, meetingId);
  const call = meeting && (await findCall(tx, actor, meeting.id));
  const item = meeting && (await findItem(tx, actor, meeting, itemId));
  if (!meeting || !call || !item) return null;
  const [row] = await briefRows(tx, call.id, item.id);
  return row ? { meeting, call, item, brief: known(row), scope: item.scope } : null;
}

export type FoundBrief = NonNullable<Awaited<ReturnType<typeof findBrief>>>;

/** A Party's people who can sign in, by name, with what they hold. */
export async function ownPeople(tx: Transaction, actor: Actor): Promise<OwnPerson[]> {
  const { party } = actor;
  if (party === null) return [];
  const rows = await tx.person.findMany({
    where: { partyCode: party.code, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      offices: { select: { kind: true, partyCode: true, groupCode: true } },
    },
  });
  return rows.map(({ id, name, offices }) => ({
    personId: id,
    name,
    party,
    offices,
    system: false,
  }));
}

/**
 * What the page of a side's briefs shows: its call, and the brief of each item by the item's id. Items of groups that
 * the actor may not enter are in `closed`. Null for readers of no Party.
 */
export async function briefsPage(actor: Actor, meeting: KnownMeeting) {
  if (partyOf(actor) === null) return null;
  const call = await findCall(db(), actor, meeting.id);
  const mayCall = mayCallForBriefs(actor, meeting);
  const [items, rows, people, today] = await Promise.all([
    db().agendaItem.findMany({
      where: { AND: [{ meetingId: meeting.id }, ownCompartments(actor)] },
      select: { id: true, group },
    }),
    call === null ? [] : briefRows(db(), call.id),
    mayCall ? ownPeople(db(), actor) : [],
    charterToday(),
  ]);
  const closed = items.filter((item) => !mayReadBrief(actor, { group: item.group ?? meeting.group }));
  const closedIds = new Set(closed.map(({ id }) => id));
  const itemGroups = new Map(items.map((item) => [item.id, item.group ?? meeting.group]));
  const briefs = new Map(
    rows.filter((row) => !closedIds.has(row.itemId)).map((row) => [row.itemId, known(row)]),
  );
  return { call, mayCall, briefs, closed: closedIds, itemGroups, people, today };
}

/**
 * The same for the briefing book, with the facts of the items without a brief, by the item's id. Null for readers of
 * no Party, and while nothing is called for.
 */
export async function bookPage(actor: Actor, meeting: KnownMeeting) {
  const party = partyOf(actor);
  const page = await briefsPage(actor, meeting);
  if (party === null || page?.call === null || page === null) return null;
  const { call, briefs, closed, itemGroups, today } = page;
  const facts = new Map<string, BriefFacts>();
  const days = await furtherDays(meeting.id);
  for (const id of itemGroups.keys()) {
    const item = briefs.has(id) || closed.has(id) ? null : await findItem(db(), actor, meeting, id);
    if (item && !item.removed) facts.set(id, await briefFacts({ actor, meeting, item, party, today }));
  }
  return { call, briefs, closed, facts, today, furtherDays: days };
}

/**
 * One brief with what the actor may do to it, and its item's wordings and number on the agenda; null where there is
 * none for the actor.
 */
export async function briefPage(actor: Actor, address: { meeting: string; item: string }) {
  const found = await findBrief(db(), actor, address);
  if (found === null) return null;
  const { brief, meeting, item, scope } = found;
  const mayCall = mayCallForBriefs(actor, meeting);
  const [people, today, items] = await Promise.all([
    mayCall ? ownPeople(db(), actor) : [],
    charterToday(),
    agendaItems(actor, meeting.id),
  ]);
  const shown = items.find(({ id }) => id === item.id);
  return {
    ...found,
    item: { ...item, consent: shown?.consent ?? null },
    number: agendaNumbers(items).get(item.id) ?? null,
    isOff: shown === undefined || !isOnAgenda(shown),
    mayCall,
    mayWrite: mayWriteBrief(actor, brief, scope),
    mayClear: mayClearBrief(actor, brief, scope),
    mayWithdraw: mayWithdrawBrief(actor, brief, scope),
    people,
    today,
  };
}

/** How far the side's briefs are, for the meeting's page; null for readers of no Party. */
export async function briefsSummary(actor: Actor, meeting: KnownMeeting) {
  const page = await briefsPage(actor, meeting);
  if (page === null) return null;
  const states = [...page.briefs.values()].map((brief) => ({
    ...briefState(brief, page.today),
    turn: partIn(brief, actor.personId) === 'turn',
  }));
  const count = (test: (state: (typeof states)[number]) => boolean) => states.filter(test).length;
  return {
    called: page.call !== null,
    of: states.length,
    handedIn: count(({ kind }) => kind !== 'not-begun' && kind !== 'in-writing'),
    cleared: count(({ kind }) => kind === 'cleared'),
    overdue: count(({ overdue }) => overdue > 0),
    yours: count(({ turn }) => turn),
  };
}
