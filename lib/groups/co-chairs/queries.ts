import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { storedInstrument } from '@/lib/agreements/proposals/key-row';
import { partiesFor, sides } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { CoChair } from './co-chair';
import { mayNameCoChairs, mayNameFor, mayWithdrawTerm } from './policy';

const withAuthor = { enteredBy: { select: { name: true } } } as const;

const termsOf = (groupCode: string) =>
  db().groupCoChair.findMany({
    where: { groupCode, withdrawnOn: null },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
    include: withAuthor,
  });

type TermRow = Awaited<ReturnType<typeof termsOf>>[number];

/**
 * Co-chairs of a group that the actor may enter, the reader's own Party's first: present office holders and those
 * entered by instrument, then former ones, latest first.
 */
export async function coChairsOf(
  actor: Actor,
  groupCode: string,
): Promise<{ present: CoChair[]; former: CoChair[] }> {
  const [terms, offices, parties, { withAccounts }] = await Promise.all([
    termsOf(groupCode),
    db().office.findMany({
      where: { groupCode, kind: 'co_chair' },
      orderBy: { id: 'asc' },
      select: { partyCode: true, person: { select: { id: true, name: true, disabledAt: true } } },
    }),
    partiesFor(actor),
    sides(db()),
  ]);
  const order = parties.map(({ code }) => code);
  const seen = (term: TermRow) => coChairOf(actor, term, withAccounts);
  const open = terms.filter(({ toOn }) => toOn === null);
  const holders = offices.map(({ partyCode, person }): CoChair => {
    const term = open.find((each) => each.personId === person.id && each.partyCode === partyCode);
    const disabled = person.disabledAt !== null && partyCode === partyOf(actor);
    const holder = term ? seen(term) : officeOnly(partyCode ?? '');
    return { ...holder, name: person.name, disabled };
  });
  const byInstrument = open.filter(({ personId }) => personId === null).map(seen);
  const former = terms.filter(({ toOn }) => toOn !== null).map(seen);
  return {
    present: [...holders, ...byInstrument].sort(
      (one, other) =>
        order.indexOf(one.partyCode) - order.indexOf(other.partyCode) ||
        (one.from ?? '').localeCompare(other.from ?? ''),
    ),
    former: former.sort((one, other) => (other.to ?? '').localeCompare(one.to ?? '')),
  };
}

const officeOnly = (partyCode: string): CoChair => ({
  id: null,
  partyCode,
  name: '',
  title: '',
  from: null,
  to: null,
  instrument: null,
  endInstrument: null,
  entered: null,
  disabled: false,
  may: { end: false, withdraw: false },
});

function coChairOf(actor: Actor, term: TermRow, withAccounts: readonly string[]): CoChair {
  const { id, partyCode, name, title, fromOn, toOn, personId, enteredParty } = term;
  const own = partyCode === partyOf(actor);
  const mayEnd = toOn === null && (own || personId === null) && mayNameFor(actor, partyCode, withAccounts);
  return {
    id,
    partyCode,
    name,
    title,
    disabled: false,
    from: fromOn === null ? null : calendarDate(fromOn),
    to: toOn === null ? null : calendarDate(toOn),
    instrument: storedInstrument(term),
    endInstrument: storedInstrument({
      instrumentKind: term.endKind,
      instrumentReference: term.endReference,
      instrumentOn: term.endInstrumentOn,
    }),
    entered: term.enteredBy && {
      on: calendarDate(term.enteredOn),
      name: term.enteredBy.name,
      party: enteredParty,
    },
    may: { end: mayEnd, withdraw: mayWithdrawTerm(actor, term) },
  };
}

/** A co-chair by the term's id, with the group; null if the actor may not change the term. */
export async function coChairToChange(
  actor: Actor,
  group: { code: string; enterable: boolean },
  id: string,
): Promise<CoChair | null> {
  if (!group.enterable) return null;
  const { present, former } = await coChairsOf(actor, group.code);
  const found = [...present, ...former].find((each) => each.id === id);
  return found && (found.may.end || found.may.withdraw) ? found : null;
}

/** People of the actor's own Party whom they may name co-chair, and the Parties they may name by instrument. */
export async function coChairChoices(actor: Actor, groupCode: string) {
  if (!mayNameCoChairs(actor)) return null;
  const [people, { parties, withAccounts }] = await Promise.all([
    db().person.findMany({
      where: {
        partyCode: partyOf(actor) ?? '',
        disabledAt: null,
        offices: { none: { kind: 'co_chair', groupCode } },
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    sides(db()),
  ]);
  const byInstrument = parties.filter(
    (party) => party !== partyOf(actor) && takesPartByInstrument(party, withAccounts),
  );
  return { people, byInstrument };
}
