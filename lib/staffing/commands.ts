import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups, joint } from '@/lib/access/compartments';
import { holds, isCoordinator } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { endTermOfOffice, startTerm } from '@/lib/co-chair-terms/commands';
import { type Act, command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { OfficeChoice } from './office-choice';
import { mayDisable, mayDisableSomebody, mayStaff } from './policy';
import { disablePersonSchema, endOfficeSchema, giveOfficeSchema } from './schema';

interface OfGroup {
  code: string;
  name: string;
  restricted: boolean;
}

/**
 * Takes the Parties' rows with a write, so that whoever changes people and offices does so one after the
 * other: two coordinators who end each other's office at the same moment would leave their Party with none.
 */
export async function takePeople(tx: Transaction): Promise<void> {
  await tx.party.updateMany({ data: { position: { increment: 0 } } });
}

/**
 * Counts up the person's version: what they may read is another from now on, and the event that says so may stand
 * in a chain that they could not read until then, so that the heads alone would not tell (lib/access/reader.ts).
 */
export async function reachesElsewhere(tx: Transaction, id: string): Promise<void> {
  await tx.person.update({ where: { id }, data: { version: { increment: 1 } } });
}

/** Whether somebody else, whose account is not disabled, holds this office too. */
async function heldByAnother(
  tx: Transaction,
  kind: 'coordinator' | 'administrator',
  { personId, partyCode }: { personId: string; partyCode: string | null },
): Promise<boolean> {
  const where = { kind, partyCode, personId: { not: personId }, person: { disabledAt: null } };
  return (await tx.office.count({ where })) > 0;
}

export const officeEvent = (
  type: 'office.given' | 'office.ended',
  person: { id: string; name: string; partyCode: string | null },
  kind: OfficeChoice['kind'],
  group: OfGroup | null,
): AuditEventDraft => ({
  type,
  subject: { type: 'person', id: person.id },
  compartment: compartmentOf(person.partyCode, group),
  groupCode: group?.code ?? null,
  values: { person: person.name, office: kind, group: group?.name ?? 'none' },
});

/** Gives the office; a co-chair's term begins with it, on `from`. Gives the events that say so. */
export async function addOffice(
  { tx, actor, today, now }: Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>,
  person: { id: string; name: string; partyCode: string | null },
  { kind, group }: { kind: OfficeChoice['kind']; group: OfGroup | null },
  from: CalendarDate,
): Promise<[AuditEventDraft, ...AuditEventDraft[]]> {
  const { id, partyCode } = person;
  await tx.office.create({ data: { personId: id, kind, partyCode, groupCode: group?.code ?? null } });
  await reachesElsewhere(tx, id);
  const given = officeEvent('office.given', person, kind, group);
  if (kind !== 'co_chair' || group === null || partyCode === null) return [given];
  const entered = { party: partyCode, byId: actor.personId, on: today, at: now };
  const holder = { id, name: person.name, title: '' };
  const term = { group, partyCode, person: holder, from, instrument: null, way: 'office' as const, entered };
  return [given, await startTerm(tx, term)];
}

/** Gives one of the Party's own people an office, beside those that they hold. */
export const giveOffice = command({
  name: 'office.give',
  attempt: isCoordinator,
  schema: giveOfficeSchema,
  load: (tx, actor, { person }) =>
    tx.person.findFirst({
      where: { id: person, partyCode: partyOf(actor) ?? '', disabledAt: null },
      select: { id: true, name: true, partyCode: true },
    }),
  may: mayStaff,
  run: async ({ input, row, ...act }) => {
    const { tx, actor, today } = act;
    const { kind, groupCode } = input.office;
    if (kind === 'administrator') return refused(invalid('unknown-choice', 'office'));
    await takePeople(tx);
    const group =
      groupCode === null
        ? null
        : await tx.workingGroup.findFirst({ where: { AND: [{ code: groupCode }, enterableGroups(actor)] } });
    if (groupCode !== null && group === null) return refused(invalid('unknown-choice', 'office'));
    if (group?.retiredOn) return refused(invalid('group-retired', 'office'));
    const office = { personId: row.id, kind, partyCode: row.partyCode, groupCode };
    if ((await tx.office.count({ where: office })) > 0) return refused(invalid('office-held', 'office'));
    const events = await addOffice(act, row, { kind, group }, today);
    return accepted({ value: { id: row.id }, events });
  },
});

/** Ends an office of one of the Party's own people; the Party keeps at least one coordinator. */
export const endOffice = command({
  name: 'office.end',
  attempt: isCoordinator,
  schema: endOfficeSchema,
  load: (tx, actor, { office }) =>
    tx.office.findFirst({
      where: { id: office, partyCode: partyOf(actor) ?? '' },
      include: { person: { select: { id: true, name: true, partyCode: true } }, group: true },
    }),
  may: mayStaff,
  run: async ({ tx, row, today }) => {
    await takePeople(tx);
    if (row.kind === 'coordinator' && !(await heldByAnother(tx, 'coordinator', row))) {
      return refused(invalid('last-coordinator'));
    }
    const { count } = await tx.office.deleteMany({ where: { id: row.id } });
    if (count === 0) return refused({ kind: 'not-found' });
    await reachesElsewhere(tx, row.person.id);
    return accepted({
      value: { id: row.person.id },
      events: [
        officeEvent('office.ended', row.person, row.kind, row.group),
        ...(await endTermOfOffice(tx, row, today)),
      ],
    });
  },
});

/**
 * Disables an account and ends its sessions. A Party that has accounts keeps a coordinator who can sign in:
 * disabling the last one would let another Party enter its key for it (domain.md 4).
 */
export const disablePerson = command({
  name: 'person.disable',
  attempt: mayDisableSomebody,
  schema: disablePersonSchema,
  load: (tx, actor, { person }) =>
    tx.person.findFirst({
      where: {
        AND: [
          { id: person, disabledAt: null },
          holds(actor, 'administrator') ? {} : { partyCode: partyOf(actor) ?? '' },
        ],
      },
      select: { id: true, name: true, partyCode: true, offices: true },
    }),
  may: mayDisable,
  run: async ({ tx, actor, row, now }) => {
    await takePeople(tx);
    for (const { kind, ...office } of row.offices) {
      if (kind !== 'coordinator' && kind !== 'administrator') continue;
      if (!(await heldByAnother(tx, kind, office))) return refused(invalid(`last-${kind}`));
    }
    const { count } = await tx.person.updateMany({
      where: { id: row.id, disabledAt: null },
      data: { disabledAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    await tx.session.updateMany({ where: { personId: row.id, endedAt: null }, data: { endedAt: now } });
    const own = row.partyCode !== null && row.partyCode === partyOf(actor);
    return accepted({
      value: { name: row.name },
      events: [
        {
          type: 'person.disabled',
          subject: { type: 'person', id: row.id },
          compartment: own ? compartmentOf(row.partyCode, null) : joint,
          values: { person: row.name },
        },
      ],
    });
  },
});
