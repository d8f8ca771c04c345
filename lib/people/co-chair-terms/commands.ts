import 'server-only';
import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { coChairEvent, type OfGroup } from './co-chair-event';

// A co-chair's term to begin. Terms change in the same transaction as the office or the entry by instrument.

interface NewTerm {
  group: OfGroup;
  partyCode: string;
  /** `id` is null for a person without an account. */
  person: { id: string | null; name: string; title: string };
  from: CalendarDate;
  instrument: Instrument | null;
  /** Whether the office was given, came with an accepted invitation, or is entered by instrument. */
  way: 'office' | 'joined' | 'instrument';
  entered: { party: string; byId: string | null; on: CalendarDate; at: Date };
}

/** Begins a co-chair's term and returns its event. */
export async function startTerm(tx: Transaction, term: NewTerm): Promise<AuditEventDraft> {
  const { group, partyCode, person, from, instrument, way, entered } = term;
  const { id } = await tx.groupCoChair.create({
    data: {
      groupCode: group.code,
      partyCode,
      personId: person.id,
      name: person.name,
      title: person.title,
      fromOn: from,
      instrumentKind: instrument?.kind ?? null,
      instrumentReference: instrument?.reference ?? null,
      instrumentOn: instrument?.on ?? null,
      enteredParty: entered.party,
      enteredById: entered.byId,
      enteredOn: entered.on,
      enteredAt: entered.at,
    },
  });
  return coChairEvent('group.co-chair-named', group, {
    id,
    person: person.name,
    title: person.title,
    party: partyCode,
    fromOn: from,
    way,
    reference: instrument?.reference ?? '',
  });
}

interface EndedTerm {
  id: string;
  name: string;
  partyCode: string;
}

/** Ends a co-chair's term on its last day and returns its event. */
export async function endTerm(
  tx: Transaction,
  { group, term }: { group: OfGroup; term: EndedTerm },
  end: { to: CalendarDate; instrument: Instrument | null; enteredOn: CalendarDate },
): Promise<AuditEventDraft> {
  const { to, instrument, enteredOn } = end;
  await tx.groupCoChair.update({
    where: { id: term.id },
    data: {
      toOn: to,
      endEnteredOn: enteredOn,
      endKind: instrument?.kind ?? null,
      endReference: instrument?.reference ?? null,
      endInstrumentOn: instrument?.on ?? null,
    },
  });
  return coChairEvent('group.co-chair-ended', group, {
    id: term.id,
    person: term.name,
    party: term.partyCode,
    toOn: to,
    way: instrument ? 'instrument' : 'office',
    reference: instrument?.reference ?? '',
  });
}

/** Ends the terms that go with an office that ends today. Only a co-chair's office has any. */
export async function endTermOfOffice(
  tx: Transaction,
  office: { kind: string; personId: string; partyCode: string | null; group: OfGroup | null },
  today: CalendarDate,
): Promise<AuditEventDraft[]> {
  const { kind, personId, partyCode, group } = office;
  if (kind !== 'co_chair' || group === null || partyCode === null) return [];
  const term = await tx.groupCoChair.findFirst({
    where: { groupCode: group.code, partyCode, personId, toOn: null, withdrawnOn: null },
  });
  if (term === null) return [];
  return [await endTerm(tx, { group, term }, { to: today, instrument: null, enteredOn: today })];
}
