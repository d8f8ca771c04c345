import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf, ownCompartments } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { tickStep } from '@/lib/meetings/preparation/facts/commands';
import type { PreparationKey } from '@/lib/meetings/preparation-steps';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { KnownDelegation } from './delegation';
import { areAllNamed, joiningFault, type NamedDelegate, puttingForwardFault } from './delegation-rule';
import { mayNameDelegation } from './policy';
import { delegationsOf } from './queries';
import { addDelegateSchema, attendanceSchema, putForwardSchema, removeDelegateSchema } from './schema';

/** The meeting, and the delegation of a Party as far as the actor may see it. */
async function loadDelegation(
  tx: Transaction,
  actor: Actor,
  { meeting: id, party }: { meeting: string; party: string },
) {
  await lockMeetings(tx, { id });
  const meeting = await findMeeting(tx, actor, id);
  if (meeting === null) return null;
  const [delegations, { parties, withAccounts }] = await Promise.all([
    delegationsOf(tx, actor, meeting.id),
    sides(tx),
  ]);
  if (!parties.includes(party)) return null;
  const delegation = delegations.find(({ partyCode }) => partyCode === party) ?? null;
  return { meeting, party, parties, withAccounts, delegations, delegation };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadDelegation>>>;

const may = (actor: Actor, { meeting, party, withAccounts }: Loaded) =>
  mayNameDelegation(actor, meeting, party, withAccounts);

/**
 * Adds a person to a delegation (docs/domain.md#delegations). One's own stays private until it is put forward; that of
 * a Party by instrument is joint from the start.
 */
export const addDelegate = command({
  name: 'delegation.add-delegate',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addDelegateSchema,
  load: loadDelegation,
  may,
  run: async ({ tx, actor, input, row, today, now }) => {
    const { meeting, party, delegation } = row;
    const closed = closedRefusal(meeting);
    if (closed) return refused(closed);
    const named = await namedDelegate(tx, party, input);
    if ('kind' in named) return refused(named);
    const fault = joiningFault(delegation?.delegates ?? [], named);
    if (fault) return refused(invalid(fault, fault === 'head-named' ? 'role' : 'name'));
    const of = delegation ?? (await begun(tx, actor, { meetingId: meeting.id, party, today }));
    const { title, organisation } = input;
    const data = { ...named, title, organisation, delegationId: of.id, enteredOn: today };
    const { id } = await tx.delegate.create({ data, select: { id: true } });
    const values = { party, name: named.name, role: named.role };
    const byInstrument = delegation === null && of.privateTo === null;
    const step = byInstrument ? await stepDone(tx, row, { doneOn: today, by: actor.personId, at: now }) : [];
    return accepted({
      value: { id, meetingId: meeting.id },
      events: [delegationEvent('delegation.delegate-added', meeting, of.privateTo, values), ...step],
    });
  },
});

/** Removes a person from a delegation. Who attended stays. */
export const removeDelegate = command({
  name: 'delegation.remove-delegate',
  attempt: mayConcurSomewhere,
  schema: removeDelegateSchema,
  load: async (tx, actor, { id }) => {
    await lockMeetings(tx, { delegations: { some: { delegates: { some: { id } } } } });
    const found = await tx.delegate.findFirst({
      where: { id, delegation: ownCompartments(actor) },
      select: { delegation: { select: { meetingId: true, partyCode: true } } },
    });
    if (found === null) return null;
    const { meetingId: meeting, partyCode: party } = found.delegation;
    const loaded = await loadDelegation(tx, actor, { meeting, party });
    const delegate = loaded?.delegation?.delegates.find((each) => each.id === id);
    return loaded?.delegation && delegate ? { ...loaded, delegation: loaded.delegation, delegate } : null;
  },
  may,
  run: async ({ tx, row: { meeting, party, delegation, delegate } }) => {
    const closed = closedRefusal(meeting);
    if (closed) return refused(closed);
    if (delegate.attended) return refused(invalid('delegate-attended'));
    const others = delegation.delegates.filter(({ id }) => id !== delegate.id);
    if (delegation.putForwardOn !== null && puttingForwardFault(others)) {
      return refused(invalid('delegation-without-head'));
    }
    await tx.delegate.delete({ where: { id: delegate.id } });
    const values = { party, name: delegate.name, role: delegate.role };
    return accepted({
      value: { id: delegate.id, meetingId: meeting.id },
      events: [delegationEvent('delegation.delegate-removed', meeting, delegation.privateTo, values)],
    });
  },
});

/**
 * Puts one's delegation forward: the other side sees it from then on. When every Party has done so, the preparation
 * step *delegations named* is done by the fact itself.
 */
export const putDelegationForward = command({
  name: 'delegation.put-forward',
  attempt: mayConcurSomewhere,
  schema: putForwardSchema,
  load: loadDelegation,
  may,
  run: async ({ tx, actor, row, today, now }) => {
    const { meeting, party, delegation } = row;
    const closed = closedRefusal(meeting);
    if (closed) return refused(closed);
    const fault = puttingForwardFault(delegation?.delegates ?? []);
    if (delegation === null || fault) return refused(invalid('delegation-without-head'));
    if (delegation.putForwardOn !== null) return refused(invalid('delegation-put-forward'));
    const { id } = delegation;
    await tx.delegation.update({ where: { id }, data: { privateTo: null, putForwardOn: today } });
    const values = { party, count: delegation.delegates.length, names: namesOf(delegation) };
    const step = await stepDone(tx, row, { doneOn: today, by: actor.personId, at: now });
    return accepted({
      value: { meetingId: meeting.id },
      events: [delegationEvent('delegation.put-forward', meeting, null, values), ...step],
    });
  },
});

/** Records who of a delegation attended, from the meeting's day on. */
export const recordAttendance = command({
  name: 'delegation.record-attendance',
  attempt: mayConcurSomewhere,
  schema: attendanceSchema,
  load: loadDelegation,
  may,
  run: async ({ tx, input: { attended, shown }, row: { meeting, party, delegation }, today }) => {
    if (meeting.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    if (meeting.startsOn === null || meeting.startsOn > today)
      return refused(invalid('attendance-before-meeting'));
    if (delegation === null) return refused(invalid('nothing-changed'));
    const came = new Set(attended);
    const seen = shown === undefined ? null : new Set(shown.split(','));
    const changed = delegation.delegates.filter(
      ({ id, attended: stored }) =>
        stored !== came.has(id) && (seen === null || seen.has(id) !== came.has(id)),
    );
    if (changed.length === 0) return refused(invalid('nothing-changed'));
    for (const { id, attended: before } of changed) {
      await tx.delegate.update({ where: { id }, data: { attended: !before } });
    }
    const turned = new Set(changed.map(({ id }) => id));
    const count = delegation.delegates.filter((each) => each.attended !== turned.has(each.id)).length;
    return accepted({
      value: { meetingId: meeting.id },
      events: [delegationEvent('delegation.attended', meeting, delegation.privateTo, { party, count })],
    });
  },
});

/** A delegation is named for a meeting that takes place; after it, those who came may still be added. */
const closedRefusal = ({ state }: KnownMeeting): Refusal | null =>
  state === 'cancelled' ? invalid('meeting-cancelled') : null;

/** The person of the tracker or the typed name, or why it is neither. */
async function namedDelegate(
  tx: Transaction,
  partyCode: string,
  { role, person: id, name }: { role: NamedDelegate['role']; person: string; name: string },
): Promise<NamedDelegate | Refusal> {
  if (id === '')
    return name === '' ? invalid('delegate-name-required', 'name') : { role, personId: null, name };
  const person = await tx.person.findFirst({
    where: { id, partyCode, disabledAt: null },
    select: { id: true, name: true },
  });
  return person === null ? invalid('unknown-choice', 'person') : { role, personId: id, name: person.name };
}

/** Begins a delegation: one's own in its own compartment, that of a Party by instrument put forward at once. */
async function begun(
  tx: Transaction,
  actor: Actor,
  { meetingId, party, today }: { meetingId: string; party: string; today: CalendarDate },
): Promise<Pick<KnownDelegation, 'id' | 'privateTo'>> {
  const own = party === partyOf(actor);
  return tx.delegation.create({
    data: {
      meetingId,
      partyCode: party,
      privateTo: own ? party : null,
      putForwardOn: own ? null : today,
      enteredOn: today,
    },
    select: { id: true, privateTo: true },
  });
}

const namedStep: PreparationKey = 'delegations-named';

/** Marks the step *delegations named* as done once this delegation is the last to be put forward. */
async function stepDone(
  tx: Transaction,
  { meeting, party, parties, delegations }: Loaded,
  { doneOn, by, at }: { doneOn: CalendarDate; by: string | null; at: Date },
): Promise<AuditEventDraft[]> {
  const others = delegations.filter(({ putForwardOn }) => putForwardOn !== null);
  if (!areAllNamed(parties, [party, ...others.map(({ partyCode }) => partyCode)])) return [];
  return tickStep(tx, meeting, namedStep, { doneOn, enteredOn: doneOn, at, by });
}

const namesOf = ({ delegates }: KnownDelegation) => delegates.map(({ name }) => name).join(', ');

const delegationEvent = (
  type: EventType,
  meeting: KnownMeeting,
  privateTo: string | null,
  values: Record<string, string | number>,
): AuditEventDraft => ({
  ...meetingEvent(type, meeting, values),
  compartment: compartmentOf(privateTo, meeting.group),
});
