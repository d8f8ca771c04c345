import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { storedInstrument } from '@/lib/agreements/proposals/key-row';
import { workingGroups } from '@/lib/charter/queries';
import type { LineageFact } from '@/lib/compliance/facts';
import { establishedAt } from '@/lib/compliance/knowledge';
import { complianceFacts } from '@/lib/compliance/queries/verdicts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { GroupDays } from './group-days';
import { type EstablishmentEntry, type Lifecycle, lineageSteps } from './lifecycle';
import { mayWithdrawEstablishment } from './policy';

interface GroupRow {
  code: string;
  createdOn: string;
  enteredOn: string;
  retiredOn: string | null;
  retiredEnteredOn: string | null;
}

/** Bounds for dates entered for this group. */
export async function groupDays(tx: Transaction, row: GroupRow, today: CalendarDate): Promise<GroupDays> {
  const [{ signedOn }, lineage] = await Promise.all([
    tx.charter.findFirstOrThrow({ select: { signedOn: true } }),
    tx.groupLineage.findMany({ where: { predecessorCode: row.code } }),
  ]);
  const retired =
    row.retiredOn === null
      ? null
      : {
          on: calendarDate(row.retiredOn),
          enteredOn: calendarDate(row.retiredEnteredOn ?? row.retiredOn),
        };
  const created = { on: calendarDate(row.createdOn), enteredOn: calendarDate(row.enteredOn) };
  return {
    signedOn: calendarDate(signedOn),
    today,
    group: { code: row.code, created, retired },
    lineage: lineage.map(
      (fact): LineageFact => ({
        ...fact,
        on: calendarDate(fact.day),
        enteredOn: calendarDate(fact.enteredOn),
      }),
    ),
  };
}

/** A group's life cycle as known today, by the same rule as the group's verdict. */
export async function lifecycleOf(
  actor: Actor,
  group: { code: string; enterable: boolean },
  today: CalendarDate,
): Promise<Lifecycle> {
  const [facts, groups] = await Promise.all([complianceFacts(actor), workingGroups(actor)]);
  const fact = facts.groups.find(({ code }) => code === group.code);
  const entry = fact ? establishedAt(fact, { asOf: today, asKnown: today }) : null;
  const nameOf = (code: string) => groups.find((each) => each.code === code)?.name ?? code;
  const known = facts.lineage.filter(({ on, enteredOn }) => on <= today && enteredOn <= today);
  const retired = fact?.retired;
  return {
    from: lineageSteps(
      known.filter(({ successorCode }) => successorCode === group.code),
      ({ predecessorCode }) => nameOf(predecessorCode),
    ),
    established: entry && {
      on: entry.on,
      entry: group.enterable ? await establishmentEntry(actor, entry.id) : null,
    },
    into: lineageSteps(
      known.filter(({ predecessorCode }) => predecessorCode === group.code),
      ({ successorCode }) => nameOf(successorCode),
    ),
    retiredOn: retired && retired.on <= today && retired.enteredOn <= today ? retired.on : null,
  };
}

async function establishmentEntry(actor: Actor, id: string): Promise<EstablishmentEntry> {
  const row = await db().groupEstablishment.findUniqueOrThrow({
    where: { id },
    include: { enteredBy: { select: { name: true } } },
  });
  const { enteredBy, partyCode, enteredOn, day } = row;
  return {
    id,
    instrument: storedInstrument(row),
    by: enteredBy && partyCode ? { name: enteredBy.name, party: partyCode } : null,
    enteredOn: calendarDate(enteredOn),
    late: enteredOn > day,
    mayWithdraw: mayWithdrawEstablishment(actor, row),
  };
}
