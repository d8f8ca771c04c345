import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { AuditEventDraft } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { type Act, command } from '@/lib/command';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockPeople } from '@/lib/db/lock';
import { groupDays } from '@/lib/groups/establishment/queries';
import { coChairEvent, type OfGroup } from '@/lib/people/co-chair-terms/co-chair-event';
import { endTerm, startTerm } from '@/lib/people/co-chair-terms/commands';
import { addOffice, officeEvent, renewPages } from '@/lib/people/roles/commands';
import { type FieldError, invalid } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { mayNameCoChairs, mayNameFor, mayWithdrawTerm } from './policy';
import { endCoChairSchema, enterCoChairSchema, nameCoChairSchema, withdrawCoChairSchema } from './schema';
import { endFindings, startFindings } from './term-rule';

type Acting = Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>;

const loadGroup = (tx: Transaction, actor: Actor, { group }: { group: string }) =>
  tx.workingGroup.findFirst({ where: { AND: [{ code: group }, enterableGroups(actor)] } });

type GroupRow = NonNullable<Awaited<ReturnType<typeof loadGroup>>>;

/** A term in a group that the actor may enter; withdrawn terms are not found. */
const loadTerm = (tx: Transaction, actor: Actor, { id }: { id: string }) =>
  tx.groupCoChair.findFirst({
    where: { id, withdrawnOn: null, group: enterableGroups(actor) },
    include: { group: true, person: { select: { id: true, name: true, partyCode: true } } },
  });

type Term = NonNullable<Awaited<ReturnType<typeof loadTerm>>>;

const dayOrNull = (day: string | null) => (day === null ? null : calendarDate(day));

/** Names one of the actor's own people co-chair: gives the office, and ends the term of the person replaced. */
export const nameCoChair = command({
  name: 'co-chair.name',
  attempt: mayNameCoChairs,
  schema: nameCoChairSchema,
  load: loadGroup,
  may: mayNameCoChairs,
  run: async ({ input, row: group, ...act }) => {
    const { tx, actor } = act;
    await lockPeople(tx);
    const partyCode = partyOf(actor) ?? '';
    const person = await tx.person.findFirst({
      where: { id: input.person, partyCode, disabledAt: null },
      select: { id: true, name: true, partyCode: true },
    });
    if (person === null) return refused(invalid('unknown-choice', 'person'));
    const office = { personId: person.id, kind: 'co_chair' as const, groupCode: group.code };
    if ((await tx.office.count({ where: office })) > 0) return refused(invalid('office-held', 'person'));
    const holder = { personId: person.id, name: person.name };
    const begun = await followed(act, group, { ...input, partyCode, holder, instrumentOn: null });
    if (!begun.ok) return begun;
    const ended = begun.value && (await endWithOffice(tx, begun.value, { to: input.from, today: act.today }));
    const [first, ...rest] = await addOffice(act, person, { kind: 'co_chair', group }, input.from);
    return accepted({ value: { slug: group.slug }, events: [first, ...rest, ...(ended ?? [])] });
  },
});

/** Enters a co-chair named by instrument for a Party without accounts: name, title and instrument. */
export const enterCoChair = command({
  name: 'co-chair.enter',
  attempt: mayNameCoChairs,
  schema: enterCoChairSchema,
  load: loadGroup,
  may: (actor, _group, { party }) => mayNameCoChairs(actor) && party !== partyOf(actor),
  run: async ({ input, row: group, ...act }) => {
    const { tx, actor, today, now } = act;
    await lockPeople(tx);
    const { party: partyCode, name, title, from } = input;
    const barred = await barredFrom(tx, actor, partyCode);
    if (barred) return refused({ kind: 'invalid', errors: [barred] });
    const instrumentOn = input.instrumentDay || null;
    const holder = { personId: null, name };
    const begun = await followed(act, group, { ...input, partyCode, holder, instrumentOn });
    if (!begun.ok) return begun;
    const instrument = { kind: input.instrumentKind, reference: input.reference, on: instrumentOn ?? from };
    const end = { to: from, today, instrument };
    const ended = begun.value && (await endWithOffice(tx, begun.value, end));
    const named = await startTerm(tx, {
      group,
      partyCode,
      person: { id: null, name, title },
      from,
      instrument,
      way: 'instrument',
      entered: { party: partyOf(actor) ?? '', byId: actor.personId, on: today, at: now },
    });
    return accepted({ value: { slug: group.slug }, events: [named, ...(ended ?? [])] });
  },
});

/** Ends a co-chair's term and office as of a day. For a Party by instrument, an instrument is required. */
export const endCoChair = command({
  name: 'co-chair.end',
  attempt: mayNameCoChairs,
  schema: endCoChairSchema,
  load: loadTerm,
  may: (actor, term) =>
    mayNameCoChairs(actor) && (term.partyCode === partyOf(actor) || term.personId === null),
  run: async ({ tx, actor, input, row: term, today }) => {
    await lockPeople(tx);
    const barred = await barredFrom(tx, actor, term.partyCode);
    if (barred) return refused({ kind: 'invalid', errors: [barred] });
    const { to, instrumentKind: kind, reference } = input;
    if (reference === '' && term.partyCode !== partyOf(actor)) {
      return refused(invalid('reference-required', 'reference'));
    }
    const instrumentOn = input.instrumentDay || null;
    const { signedOn } = await sides(tx);
    const errors = endFindings({ to, from: dayOrNull(term.fromOn), instrumentOn }, { signedOn, today });
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const instrument = reference === '' ? null : { kind, reference, on: instrumentOn ?? to };
    const events = await endWithOffice(tx, term, { to, today, instrument });
    return events === null
      ? refused({ kind: 'not-found' })
      : accepted({ value: { slug: term.group.slug }, events });
  },
});

/** Withdraws an entry made in error: the term never counted, and the office ends with it. */
export const withdrawCoChair = command({
  name: 'co-chair.withdraw',
  attempt: mayNameCoChairs,
  schema: withdrawCoChairSchema,
  load: loadTerm,
  may: mayWithdrawTerm,
  run: async ({ tx, input: { reason }, row: term, today }) => {
    await lockPeople(tx);
    const { count } = await tx.groupCoChair.updateMany({
      where: { id: term.id, withdrawnOn: null },
      data: { withdrawnOn: today, withdrawnReason: reason },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    const { id, name: person, partyCode: party, group } = term;
    const told = coChairEvent('group.co-chair-withdrawn', group, { id, person, party, reason });
    const offices = term.toOn === null ? await dropOffice(tx, term) : [];
    return accepted({ value: { slug: group.slug }, events: [told, ...offices] });
  },
});

/** Why this actor may not enter co-chairs of the Party: no such Party, or another Party with accounts of its own. */
async function barredFrom(tx: Transaction, actor: Actor, party: string): Promise<FieldError | null> {
  const { parties, withAccounts } = await sides(tx);
  if (!parties.includes(party)) return { field: 'party', code: 'unknown-choice' };
  if (mayNameFor(actor, party, withAccounts)) return null;
  return { field: '', code: 'co-chair-of-other', values: { party } };
}

interface Beginning {
  partyCode: string;
  holder: { personId: string | null; name: string };
  from: CalendarDate;
  instrumentOn: CalendarDate | null;
  replaces: string;
}

/** The term that a new one replaces, or null; refused if the new one cannot begin on its day. */
async function followed(
  { tx, actor, today }: Acting,
  group: GroupRow,
  { partyCode, holder, from, instrumentOn, replaces }: Beginning,
): Promise<Result<Term | null, { kind: 'invalid'; errors: FieldError[] }>> {
  const fault = (errors: FieldError[]) => refused({ kind: 'invalid' as const, errors });
  if (group.retiredOn !== null) return fault([{ field: '', code: 'group-retired' }]);
  const replaced = replaces === '' ? null : await loadTerm(tx, actor, { id: replaces });
  const fits = replaced?.groupCode === group.code && replaced.partyCode === partyCode && !replaced.toOn;
  if (replaces !== '' && !fits) return fault([{ field: 'replaces', code: 'unknown-choice' }]);
  const earlier = await tx.groupCoChair.findMany({
    where: { groupCode: group.code, partyCode, ...holder, withdrawnOn: null },
    select: { toOn: true },
  });
  if (holder.personId === null && earlier.some(({ toOn }) => toOn === null)) {
    return fault([{ field: 'name', code: 'office-held' }]);
  }
  const lastTo =
    earlier
      .map(({ toOn }) => dayOrNull(toOn))
      .sort()
      .at(-1) ?? null;
  const before = replaced && { from: dayOrNull(replaced.fromOn) };
  const errors = startFindings(
    { from, instrumentOn, replaced: before, lastTo },
    await groupDays(tx, group, today),
  );
  return errors.length > 0 ? fault(errors) : accepted(replaced);
}

/** Ends a term and, for somebody with an account, the office. Null if the term has ended meanwhile. */
async function endWithOffice(
  tx: Transaction,
  term: Term,
  { to, today, instrument = null }: { to: CalendarDate; today: CalendarDate; instrument?: Instrument | null },
): Promise<[AuditEventDraft, ...AuditEventDraft[]] | null> {
  if ((await tx.groupCoChair.count({ where: { id: term.id, toOn: null } })) === 0) return null;
  const ended = await endTerm(tx, { group: term.group, term }, { to, instrument, enteredOn: today });
  return [ended, ...(await dropOffice(tx, term))];
}

async function dropOffice(
  tx: Transaction,
  { person, partyCode, group }: { person: Term['person']; partyCode: string; group: OfGroup },
): Promise<AuditEventDraft[]> {
  if (person === null) return [];
  const { count } = await tx.office.deleteMany({
    where: { personId: person.id, kind: 'co_chair', partyCode, groupCode: group.code },
  });
  if (count === 0) return [];
  await renewPages(tx, person.id, [{ kind: 'co_chair' }]);
  return [officeEvent('office.ended', person, 'co_chair', group)];
}
