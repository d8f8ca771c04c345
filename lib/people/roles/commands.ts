import 'server-only';
import { type OfficeKind, partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups } from '@/lib/access/compartments';
import { forgetDevices } from '@/lib/access/known-device';
import { isCoordinator } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { type Act, command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockPeople } from '@/lib/db/lock';
import { endFeedsOf } from '@/lib/people/calendar-feeds/commands';
import { endTermOfOffice, startTerm } from '@/lib/people/co-chair-terms/commands';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { OfficeChoice } from './office-choice';
import { isSeenByAll, managedSides, mayManageAccount, mayManageSomebody, mayStaff } from './policy';
import { accountSchema, endOfficeSchema, giveOfficeSchema } from './schema';

interface OfGroup {
  code: string;
  name: string;
  restricted: boolean;
}

/**
 * Bumps the versions of everyone whose cached pages change with a person's offices or account: the person,
 * and everyone if an office is visible to all. The event's chain is not read by all of them, so its head
 * would not invalidate their pages (lib/cache/reader.ts).
 */
export async function renewPages(
  tx: Transaction,
  personId: string,
  offices: readonly { kind: OfficeKind }[],
): Promise<void> {
  const everybody = offices.some(({ kind }) => isSeenByAll(kind));
  await tx.person.updateMany({
    where: everybody ? {} : { id: personId },
    data: { version: { increment: 1 } },
  });
}

/** Whether somebody else with an enabled account holds this office. */
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

/** Gives an office and returns its events. A co-chair's term begins with it, on `from`. */
export async function addOffice(
  { tx, actor, today, now }: Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>,
  person: { id: string; name: string; partyCode: string | null },
  { kind, group }: { kind: OfficeChoice['kind']; group: OfGroup | null },
  from: CalendarDate,
): Promise<[AuditEventDraft, ...AuditEventDraft[]]> {
  const { id, partyCode } = person;
  await tx.office.create({ data: { personId: id, kind, partyCode, groupCode: group?.code ?? null } });
  await renewPages(tx, id, [{ kind }]);
  const given = officeEvent('office.given', person, kind, group);
  if (kind !== 'co_chair' || group === null || partyCode === null) return [given];
  const entered = { party: partyCode, byId: actor.personId, on: today, at: now };
  const holder = { id, name: person.name, title: '' };
  const term = { group, partyCode, person: holder, from, instrument: null, way: 'office' as const, entered };
  return [given, await startTerm(tx, term)];
}

/** Gives one of the Party's own people another office. */
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
    // locked, or two coordinators could end each other's office at once and leave their Party without one
    await lockPeople(tx);
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

/** Ends an office of one of the Party's own people. The Party keeps at least one coordinator. */
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
    await lockPeople(tx);
    if (row.kind === 'coordinator' && !(await heldByAnother(tx, 'coordinator', row))) {
      return refused(invalid('last-coordinator'));
    }
    const { count } = await tx.office.deleteMany({ where: { id: row.id } });
    if (count === 0) return refused({ kind: 'not-found' });
    await renewPages(tx, row.person.id, [row]);
    return accepted({
      value: { id: row.person.id },
      events: [
        officeEvent('office.ended', row.person, row.kind, row.group),
        ...(await endTermOfOffice(tx, row, today)),
      ],
    });
  },
});

const accountEvent = (
  type: 'person.disabled' | 'person.enabled',
  person: { id: string; name: string; partyCode: string | null },
): AuditEventDraft => ({
  type,
  subject: { type: 'person', id: person.id },
  compartment: compartmentOf(person.partyCode, null),
  values: { person: person.name },
});

const account = { id: true, name: true, partyCode: true, offices: true } as const;

/**
 * Disables an account and ends its sessions and links. A Party with accounts keeps a coordinator who can sign
 * in: without one, another Party could enter its key by instrument (docs/domain.md#by-instrument).
 */
export const disablePerson = command({
  name: 'person.disable',
  attempt: mayManageSomebody,
  schema: accountSchema,
  load: (tx, actor, { person }) =>
    tx.person.findFirst({
      where: { id: person, disabledAt: null, side: { in: managedSides(actor) } },
      select: account,
    }),
  may: mayManageAccount,
  run: async ({ tx, row, now }) => {
    await lockPeople(tx);
    for (const { kind, ...office } of row.offices) {
      if (kind !== 'coordinator' && kind !== 'administrator') continue;
      if (!(await heldByAnother(tx, kind, office))) return refused(invalid(`last-${kind}`));
    }
    const { count } = await tx.person.updateMany({
      where: { id: row.id, disabledAt: null },
      data: { disabledAt: now },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    await renewPages(tx, row.id, row.offices);
    await tx.session.updateMany({ where: { personId: row.id, endedAt: null }, data: { endedAt: now } });
    await endFeedsOf(tx, row.id, now);
    await tx.resetLink.deleteMany({ where: { personId: row.id, usedAt: null } });
    await forgetDevices(tx, row.id);
    return accepted({ value: { name: row.name }, events: [accountEvent('person.disabled', row)] });
  },
});

/** Enables a disabled account, with its former password and offices. */
export const enablePerson = command({
  name: 'person.enable',
  attempt: mayManageSomebody,
  schema: accountSchema,
  load: (tx, actor, { person }) =>
    tx.person.findFirst({
      where: { id: person, disabledAt: { not: null }, side: { in: managedSides(actor) } },
      select: account,
    }),
  may: mayManageAccount,
  run: async ({ tx, row }) => {
    await lockPeople(tx);
    const { count } = await tx.person.updateMany({
      where: { id: row.id, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    await renewPages(tx, row.id, row.offices);
    return accepted({ value: { id: row.id }, events: [accountEvent('person.enabled', row)] });
  },
});
