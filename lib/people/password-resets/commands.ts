import { addHours } from 'date-fns';
import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf, joint } from '@/lib/access/compartments';
import { forgetDevices, rememberDevice } from '@/lib/access/known-device';
import { hashPassword } from '@/lib/access/password';
import { type Command, command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { lockPeople } from '@/lib/db/lock';
import { setWithinLimit } from '@/lib/people/commands';
import { makeLink } from '@/lib/people/link-mail/commands';
import { passwordFault } from '@/lib/people/new-password';
import { renewPages } from '@/lib/people/roles/commands';
import { managedSides, mayManageAccount, mayManageSomebody } from '@/lib/people/roles/policy';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { mayActForLinkHolder } from './policy';
import { ownerOfLink, workingLink } from './queries';
import { issueResetLinkSchema, recoverCoordinatorSchema, resetPasswordSchema } from './schema';

const hoursOfLife = 24;

/** Replaces the person's unused links with a new one. Returns the only copy of its token; '' if it goes out by mail. */
async function newLink(
  tx: Transaction,
  personId: string,
  { show, now }: { show: boolean; now: Date },
): Promise<string> {
  const expiresAt = addHours(now, hoursOfLife);
  await tx.resetLink.deleteMany({ where: { personId, usedAt: null } });
  const { token } = await makeLink(tx, { kind: 'reset', personId, show, now }, (hash) =>
    tx.resetLink.create({ data: { tokenHash: hash, personId, createdAt: now, expiresAt } }),
  );
  return token;
}

/**
 * Creates a one-time link for setting a new password, valid for 24 hours. The present password keeps working.
 * It goes out by mail if there is a mail server, unless `show` is ticked.
 */
export const issueResetLink = command({
  name: 'person.issue-reset-link',
  attempt: mayManageSomebody,
  schema: issueResetLinkSchema,
  load: (tx, actor, { person }) =>
    tx.person.findFirst({
      where: { id: person, disabledAt: null, side: { in: managedSides(actor) } },
      select: { id: true, name: true, partyCode: true },
    }),
  may: mayManageAccount,
  run: async ({ tx, input, row, now }) =>
    accepted({
      value: { token: await newLink(tx, row.id, { show: input.show, now }), name: row.name, id: row.id },
      events: [
        {
          type: 'person.reset-link-issued',
          subject: { type: 'person', id: row.id },
          compartment: compartmentOf(row.partyCode, null),
          values: { person: row.name },
        },
      ],
    }),
});

const setByLink = command({
  name: 'password.reset',
  attempt: mayActForLinkHolder,
  schema: resetPasswordSchema,
  load: async () => ({}),
  may: mayActForLinkHolder,
  run: async ({ tx, input, now }) => {
    const working = workingLink(input.token, now);
    const { count } = await tx.resetLink.updateMany({ where: working, data: { usedAt: now } });
    if (count === 0) return refused(invalid('reset-link-used'));
    const { person } = await tx.resetLink.findUniqueOrThrow({
      where: { tokenHash: working.tokenHash },
      select: {
        person: {
          select: { id: true, name: true, email: true, partyCode: true, party: { select: { name: true } } },
        },
      },
    });
    const owner = { ...person, party: person.party?.name ?? null };
    const fault = await passwordFault(input.password, owner);
    if (fault) return refused(invalid(fault, 'password'));
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash: await hashPassword(input.password), version: { increment: 1 } },
    });
    const open = { personId: person.id, endedAt: null, expiresAt: { gt: now } };
    const ended = await tx.session.updateMany({ where: open, data: { endedAt: now } });
    await forgetDevices(tx, person.id);
    return accepted({
      value: { device: await rememberDevice(tx, person.id, input.device, now) },
      events: [
        {
          type: 'person.password-reset',
          subject: { type: 'person', id: person.id },
          compartment: compartmentOf(person.partyCode, null),
          values: { person: person.name, ended: ended.count },
        },
      ],
    });
  },
});

/**
 * Sets a new password for whoever holds a link, uses the link up and ends the person's sessions. It signs
 * nobody in, but makes the browser a known device: `device` is its token.
 */
export const resetPassword: Command<{ device: string }> = Object.assign(
  async (actor: Actor, input: unknown): Promise<Result<{ device: string }, Refusal>> => {
    const typed = resetPasswordSchema.safeParse(input);
    const personId = actor.system && typed.success ? await ownerOfLink(typed.data.token) : null;
    const set = () => setByLink(actor, input);
    return personId === null ? set() : setWithinLimit(personId, set);
  },
  { commandName: setByLink.commandName },
);

/**
 * Lets a Party in again whose coordinators are all locked out (docs/domain.md#whose-accounts-are-whose): a
 * link for one of them, created on the server, with a joint event. A disabled account is enabled.
 */
export const recoverCoordinator = command({
  name: 'person.recover',
  attempt: mayActForLinkHolder,
  schema: recoverCoordinatorSchema,
  load: (tx, _, { person }) =>
    tx.person.findFirst({
      where: { id: person, party: { isNot: null }, offices: { some: { kind: 'coordinator' } } },
      select: {
        id: true,
        name: true,
        disabledAt: true,
        offices: { select: { kind: true } },
        party: { select: { name: true } },
      },
    }),
  may: mayActForLinkHolder,
  run: async ({ tx, row, now }) => {
    await lockPeople(tx);
    const enabled = row.disabledAt !== null;
    if (enabled) await tx.person.update({ where: { id: row.id }, data: { disabledAt: null } });
    await renewPages(tx, row.id, row.offices);
    return accepted({
      value: { token: await newLink(tx, row.id, { show: true, now }), name: row.name },
      events: [
        {
          type: 'person.recovery-link-issued',
          subject: { type: 'person', id: row.id },
          compartment: joint,
          values: { person: row.name, party: row.party?.name ?? '', enabled: enabled ? 'yes' : 'no' },
        },
      ],
    });
  },
});
