import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import type { KnownBrief, KnownCall } from '@/lib/agenda/briefs/brief';
import { briefEvent, callEvent } from '@/lib/agenda/briefs/brief-event';
import type { BriefFacts } from '@/lib/agenda/briefs/brief-facts';
import { dueDayFault, type MeetingDays } from '@/lib/agenda/briefs/call-defaults';
import { type Named, namesTwice, rechained } from '@/lib/agenda/briefs/clearance-rule';
import { briefFacts } from '@/lib/agenda/briefs/facts/queries';
import { namedBy, type OwnPerson } from '@/lib/agenda/briefs/own-people';
import { type BriefScope, mayCallForBriefs, mayReadBrief } from '@/lib/agenda/briefs/policy';
import { findBrief, findCall, findItem, ownPeople } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { isBreak } from '@/lib/agenda/items/item-fields';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { lockBriefs, lockMeetings } from '@/lib/db/lock';
import { closedRefusal } from '@/lib/meetings/policy';
import { findMeeting, type KnownMeeting, meetingById } from '@/lib/meetings/queries';
import { type FieldError, invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { lastDayOf } from './queries';
import { assignBriefSchema, callForBriefsSchema, markBookSchema } from './schema';

/** The meeting with the actor's own side's call on it, locked, so that one side has one call. */
async function loadCall(tx: Transaction, actor: Actor, { meeting: id }: { meeting: string }) {
  const party = partyOf(actor);
  if (party === null) return null;
  await lockMeetings(tx, { id });
  const meeting = await findMeeting(tx, actor, id);
  if (meeting === null) return null;
  const [call, people] = await Promise.all([findCall(tx, actor, meeting.id), ownPeople(tx, actor)]);
  return { meeting, party, call, people };
}

/**
 * Calls for the side's briefs on the wanted items of a meeting's agenda (docs/domain.md#briefs), or on further items
 * after an earlier call. `prepare` reads the facts of each item before the transaction.
 */
export const callForBriefs = command({
  name: 'brief.call',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: callForBriefsSchema,
  prepare: async (actor, { meeting: id, items }, today) =>
    factsByItem(actor, { meetingId: id, items, today }),
  load: loadCall,
  may: (actor, { meeting }) => mayCallForBriefs(actor, meeting),
  run: async ({ tx, actor, input, row, prepared: facts, today }) => {
    const { meeting, party, people } = row;
    const closed = closedRefusal(meeting.state);
    if (closed) return refused(closed);
    if (input.items.length === 0) return refused(invalid('brief-items-required'));
    const scopes = await itemScopes(tx, actor, meeting);
    const named = assignments(input, people, scopes, { lastDay: await lastDayOf(tx, meeting), today });
    if (!Array.isArray(named)) return refused(named);
    const call = row.call ?? (await begun(tx, { meetingId: meeting.id, party, today }, input.marking));
    const already = await tx.brief.findMany({ where: { callId: call.id }, select: { itemId: true } });
    const wanted = named.filter(({ item }) => already.every(({ itemId }) => itemId !== item));
    if (wanted.length === 0) return refused(invalid('nothing-changed'));
    for (const { item, author, chain, dueOn } of wanted) {
      const data = { callId: call.id, itemId: item, ...authorOf(author), dueOn, enteredOn: today };
      const found = facts.get(item);
      if (found === undefined) return refused(invalid('unknown-choice'));
      await tx.brief.create({
        data: { ...data, facts: found, factsOn: today, clearances: { create: linksOf(chain) } },
      });
    }
    await tx.briefCall.update({ where: { id: call.id }, data: { version: { increment: 1 } } });
    return accepted({
      value: { meetingId: meeting.id },
      events: [callEvent('brief.called', meeting, party, { count: wanted.length })],
    });
  },
});

/** Changes who writes one brief, by when, and who clears it. Clearances stay as far as the chain begins the same. */
export const assignBrief = command({
  name: 'brief.assign',
  attempt: mayConcurSomewhere,
  schema: assignBriefSchema,
  load: async (tx, actor, address) => {
    const loaded = await loadCall(tx, actor, address);
    if (loaded === null) return null;
    await lockBriefs(tx, {
      itemId: address.item,
      call: { meetingId: address.meeting, partyCode: loaded.party },
    });
    const found = await findBrief(tx, actor, address);
    return found ? { ...found, party: loaded.party, people: loaded.people } : null;
  },
  may: (actor, { meeting }) => mayCallForBriefs(actor, meeting),
  run: async ({ tx, input: { person, name, dueOn, clearers, version }, row, today }) => {
    const { meeting, call, brief, people, scope } = row;
    const closed = closedRefusal(meeting.state);
    if (closed) return refused(closed);
    const days = { lastDay: await lastDayOf(tx, meeting), today };
    const late = dueOn === brief.dueOn ? null : lateFor(dueOn, days, 'dueOn');
    if (late) return refused({ kind: 'invalid', errors: [late] });
    const author = namedBy({ person, name }, people, scope.group);
    if (typeof author === 'string') return refused(invalid(author, person === '' ? 'name' : 'person'));
    const chain = chainOf(clearers, people, scope);
    if (!Array.isArray(chain)) return refused(chain);
    const before = recordOf({ name: brief.authorName }, brief.dueOn, brief.chain);
    if (call.version !== version) return refused(conflict(row, { author, chain }));
    const changes = changesBetween(before, recordOf(author, dueOn, chain));
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.briefCall.update({ where: { id: call.id }, data: { version: { increment: 1 } } });
    await tx.brief.update({ where: { id: brief.id }, data: { ...authorOf(author), dueOn } });
    await tx.briefClearance.deleteMany({ where: { briefId: brief.id } });
    const links = rechained(brief.chain, chain).map((link, place) => ({ ...link, position: place + 1 }));
    for (const link of links) await tx.briefClearance.create({ data: { ...link, briefId: brief.id } });
    return accepted({
      value: { meetingId: meeting.id, itemId: brief.itemId },
      events: [{ ...briefEvent('brief.assigned', row), changes }],
    });
  },
});

/** Changes the side's handling mark on its briefing book. */
export const markBook = command({
  name: 'brief.mark-book',
  attempt: mayConcurSomewhere,
  schema: markBookSchema,
  load: async (tx, actor, input) => {
    const loaded = await loadCall(tx, actor, input);
    return loaded?.call ? { ...loaded, call: loaded.call } : null;
  },
  may: (actor, { meeting }) => mayCallForBriefs(actor, meeting),
  run: async ({ tx, input: { marking, version }, row: { meeting, party, call } }) => {
    if (call.version !== version) {
      return refused({ kind: 'conflict', version: call.version, theirs: { marking: call.marking } });
    }
    const changes = changesBetween({ marking: call.marking }, { marking });
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.briefCall.update({ where: { id: call.id }, data: { marking, version: { increment: 1 } } });
    return accepted({
      value: { meetingId: meeting.id },
      events: [{ ...callEvent('brief.book-marked', meeting, party, {}), changes }],
    });
  },
});

/** The facts of each wanted item that the actor may see, by its id. */
async function factsByItem(
  actor: Actor,
  { meetingId, items, today }: { meetingId: string; items: readonly { item: string }[]; today: CalendarDate },
): Promise<ReadonlyMap<string, BriefFacts>> {
  const party = partyOf(actor);
  const meeting = await meetingById(actor, meetingId);
  const facts = new Map<string, BriefFacts>();
  if (party === null || meeting === null || !mayCallForBriefs(actor, meeting)) return facts;
  for (const { item: id } of items) {
    const item = await findItem(db(), actor, meeting, id);
    if (item) facts.set(id, await briefFacts({ actor, meeting, item, party, today }));
  }
  return facts;
}

/** The items on a meeting's agenda whose briefs the actor may read, each with its group; no breaks. */
async function itemScopes(tx: Transaction, actor: Actor, meeting: KnownMeeting) {
  const items = await tx.agendaItem.findMany({
    where: { AND: [{ meetingId: meeting.id, removed: false }, ownCompartments(actor)] },
    select: {
      id: true,
      sourceKey: true,
      removed: true,
      consent: true,
      group: { select: { code: true, restricted: true } },
    },
  });
  const scopes = items
    .filter(
      (item) => !isBreak(item) && isOnAgenda({ ...item, consent: item.consent && { state: item.consent } }),
    )
    .map(({ id, group }) => [id, { group: group ?? meeting.group, meeting }] as const);
  return new Map<string, BriefScope>(scopes.filter(([, scope]) => mayReadBrief(actor, scope)));
}

function lateFor(dueOn: CalendarDate, days: MeetingDays, field: string): FieldError | null {
  const code = dueDayFault(dueOn, days);
  return code && { field, code, values: { day: days.lastDay ?? '' } };
}

interface Assignment {
  item: string;
  author: Named;
  chain: Named[];
  dueOn: CalendarDate;
}

type Called = (typeof callForBriefsSchema)['_output'];

/** Who writes and clears each wanted brief, or what is wrong with the form. */
function assignments(
  { items, clearers, dueOn }: Called,
  people: readonly OwnPerson[],
  scopes: ReadonlyMap<string, BriefScope>,
  days: MeetingDays,
): Assignment[] | Refusal {
  const errors: FieldError[] = [];
  const found = items.flatMap(({ item, person, name, row, ...own }) => {
    const scope = scopes.get(item);
    const author = scope ? namedBy({ person, name }, people, scope.group) : 'unknown-choice';
    if (!scope || typeof author === 'string') {
      const code = typeof author === 'string' ? author : 'unknown-choice';
      errors.push({ field: `items.${row}.${person === '' ? 'name' : 'person'}`, code });
      return [];
    }
    const chain = chainOf(clearers, people, scope);
    if (!Array.isArray(chain)) {
      if (chain.kind === 'invalid') errors.push(...chain.errors);
      return [];
    }
    const late = own.dueOn ? lateFor(own.dueOn, days, `items.${row}.dueOn`) : lateFor(dueOn, days, 'dueOn');
    if (late) errors.push(late);
    return [{ item, author, chain, dueOn: own.dueOn ?? dueOn }];
  });
  const once = errors.filter(
    ({ field, code }, index) =>
      errors.findIndex((error) => error.field === field && error.code === code) === index,
  );
  return once.length > 0 ? { kind: 'invalid', errors: once } : found;
}

/** The chain of clearance of a form, or what is wrong with it. */
function chainOf(
  clearers: readonly { person: string; name: string }[],
  people: readonly OwnPerson[],
  { group }: BriefScope,
): Named[] | Refusal {
  const names: Named[] = [];
  for (const [place, typed] of clearers.entries()) {
    const named = namedBy(typed, people, group);
    if (typeof named === 'string') return invalid(named, `clearers.${place}.person`);
    names.push(named);
  }
  return namesTwice(names) ? invalid('brief-clears-twice', 'clearers.0.person') : names;
}

const authorOf = ({ personId, name }: Named) => ({ authorId: personId, authorName: name });

const linksOf = (chain: readonly Named[]) => chain.map((link, place) => ({ ...link, position: place + 1 }));

const recordOf = (author: { name: string }, dueOn: CalendarDate, chain: readonly { name: string }[]) => ({
  author: author.name,
  dueOn,
  clearers: chain.map(({ name }) => name).join(', '),
});

/** What was saved meanwhile, beside each field that differs from what was typed. */
function conflict(
  { call, brief }: { call: KnownCall; brief: KnownBrief },
  typed: { author: Named; chain: readonly Named[] },
): Refusal {
  const differs = (saved: Named | undefined, own: Named | undefined) =>
    saved?.personId !== own?.personId || saved?.name !== own?.name;
  const saved = { personId: brief.authorId, name: brief.authorName };
  const places = Array.from(
    { length: Math.max(brief.chain.length, typed.chain.length) },
    (_, place) => place,
  );
  const links = places
    .filter((place) => differs(brief.chain[place], typed.chain[place]))
    .map((place) => [`clearers.${place}.person`, brief.chain[place]?.name ?? '']);
  return {
    kind: 'conflict',
    version: call.version,
    theirs: {
      dueOn: brief.dueOn,
      ...(differs(saved, typed.author) ? { person: saved.name } : {}),
      ...Object.fromEntries(links),
    },
  };
}

const begun = (
  tx: Transaction,
  { meetingId, party, today }: { meetingId: string; party: string; today: CalendarDate },
  marking: string,
) =>
  tx.briefCall.create({
    data: { meetingId, partyCode: party, calledOn: today, enteredOn: today, marking },
    select: { id: true },
  });
