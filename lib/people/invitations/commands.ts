import { addHours } from 'date-fns';
import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf, enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { hashPassword } from '@/lib/access/password';
import type { LiveSession } from '@/lib/access/session-row';
import { tokenHash } from '@/lib/access/token';
import type { AuditEventDraft } from '@/lib/audit/events';
import { type Act, command, type Done } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockPeople } from '@/lib/db/lock';
import { startTerm } from '@/lib/people/co-chair-terms/commands';
import { emailKey } from '@/lib/people/email-key';
import { makeLink } from '@/lib/people/link-mail/commands';
import { passwordFault } from '@/lib/people/new-password';
import { renewPages } from '@/lib/people/roles/commands';
import { sideOf } from '@/lib/people/side';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { mayAcceptInvitation, mayInvite, mayInviteSomebody } from './policy';
import { hasHadCoordinator, open } from './queries';
import { acceptInvitationSchema, invitePersonSchema, withdrawInvitationSchema } from './schema';

const daysOfLife = 14;

const withNames = {
  party: { select: { code: true, name: true } },
  group: { select: { code: true, name: true, restricted: true } },
} as const;

interface Invited {
  id: string;
  name: string;
  kind: LiveSession['actor']['offices'][number]['kind'];
  privateTo: string | null;
  party: { name: string } | null;
  group: { code: string; name: string; restricted: boolean } | null;
}

/** An invitation with all that its account is made of. */
interface InvitationRow extends Invited {
  email: string;
  emailKey: string;
  partyCode: string | null;
  groupCode: string | null;
  invitedById: string;
  party: { code: string; name: string } | null;
}

const invitationEvent = (
  type: 'person.invited' | 'person.invitation-withdrawn',
  { id, name, kind, privateTo, party, group }: Invited,
): AuditEventDraft => ({
  type,
  subject: { type: 'invitation', id },
  compartment: compartmentOf(privateTo, group),
  groupCode: group?.code ?? null,
  values: { person: name, office: kind, party: party?.name ?? 'none', group: group?.name ?? 'none' },
});

/**
 * Invites somebody by a one-time link, valid for 14 days (docs/domain.md#whose-accounts-are-whose). A Party's
 * own people are invited in its compartment; another Party's first coordinator and technical staff in the
 * joint one. The result holds the only copy of the token, or '' if the link goes out by mail.
 */
export const invitePerson = command({
  name: 'person.invite',
  attempt: mayInviteSomebody,
  schema: invitePersonSchema,
  load: async (tx, actor, { party, office: { kind, groupCode } }) => {
    const [known, group, coordinated] = await Promise.all([
      party === null ? 1 : tx.party.count({ where: { code: party } }),
      groupCode === null
        ? null
        : tx.workingGroup.findFirst({ where: { AND: [{ code: groupCode }, enterableGroups(actor)] } }),
      hasHadCoordinator(tx, party),
    ]);
    return known === 0 ? null : { partyCode: party, kind, group, coordinated };
  },
  may: mayInvite,
  run: async ({ tx, actor, input, row, now }) => {
    const { kind, groupCode } = input.office;
    if (groupCode !== null && row.group === null) return refused(invalid('unknown-choice', 'office'));
    if (row.group?.retiredOn) return refused(invalid('group-retired', 'office'));
    await lockPeople(tx);
    const refusal = await invitedAlready(tx, actor, { ...row, email: input.email }, now);
    if (refusal) return refused(refusal);
    const link = { kind: 'invitation', personId: null, show: input.show, now } as const;
    const made = await makeLink(tx, link, async (hash) =>
      tx.invitation.create({
        data: {
          tokenHash: hash,
          name: input.name,
          email: input.email,
          emailKey: emailKey(input.email),
          partyCode: row.partyCode,
          kind,
          groupCode,
          privateTo: row.coordinated ? row.partyCode : null,
          invitedById: actor.personId ?? '',
          createdAt: now,
          expiresAt: addHours(now, 24 * daysOfLife),
        },
        include: withNames,
      }),
    );
    return accepted({
      value: { token: made.token, name: input.name },
      events: [invitationEvent('person.invited', made.row)],
    });
  },
});

/**
 * Whether this side already has an account with the address. Other sides are not asked: their people stay
 * unknown (docs/domain.md#whose-accounts-are-whose).
 */
async function knownOn(
  tx: Transaction,
  partyCode: string | null,
  key: string,
): Promise<'email-known' | 'email-disabled' | null> {
  const person = await tx.person.findUnique({
    where: { emailKey_side: { emailKey: key, side: sideOf(partyCode) } },
    select: { disabledAt: true },
  });
  if (person === null) return null;
  return person.disabledAt === null ? 'email-known' : 'email-disabled';
}

/**
 * Refuses an address that already has an account on that side, or an open invitation that the actor may see.
 */
async function invitedAlready(
  tx: Transaction,
  actor: Actor,
  { email, partyCode, coordinated }: { email: string; partyCode: string | null; coordinated: boolean },
  now: Date,
): Promise<Refusal | null> {
  const key = emailKey(email);
  const known = await knownOn(tx, partyCode, key);
  if (known) return invalid(known, 'email');
  const visible = await tx.invitation.findMany({
    where: { AND: [{ partyCode }, ownCompartments(actor), open(now)] },
    select: { emailKey: true },
  });
  if (visible.some((invitation) => invitation.emailKey === key)) return invalid('invited-already', 'email');
  return partyCode !== null && !coordinated && visible.length > 0 ? invalid('first-invited') : null;
}

/** Withdraws an open invitation: its link stops working. */
export const withdrawInvitation = command({
  name: 'person.withdraw-invitation',
  attempt: mayInviteSomebody,
  schema: withdrawInvitationSchema,
  load: async (tx, actor, { invitation: id }) => {
    const invitation = await tx.invitation.findFirst({
      where: { AND: [{ id, acceptedAt: null, withdrawnAt: null }, ownCompartments(actor)] },
      include: withNames,
    });
    if (invitation === null) return null;
    const coordinated = await hasHadCoordinator(tx, invitation.partyCode);
    return mayInvite(actor, { ...invitation, coordinated }) ? invitation : null;
  },
  may: mayInviteSomebody,
  run: async ({ tx, row, now }) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: row.id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    return accepted({
      value: { name: row.name },
      events: [invitationEvent('person.invitation-withdrawn', row)],
    });
  },
});

/**
 * Creates the account of whoever holds an invitation's link, with its office and the chosen password. The
 * link works once, also if two use it at the same moment.
 *
 * @returns the new person as an actor, not signed in
 */
export const acceptInvitation = command({
  name: 'account.accept-invitation',
  attempt: mayAcceptInvitation,
  schema: acceptInvitationSchema,
  load: async () => ({}),
  may: mayAcceptInvitation,
  run: async ({ tx, input, today, now }) => {
    await lockPeople(tx);
    const found = await usableInvitation(tx, { tokenHash: tokenHash(input.token) }, now);
    if (!found.ok) return found;
    const { name, email, party } = found.value;
    const fault = await passwordFault(input.password, { name, email, party: party?.name ?? null });
    if (fault) return refused(invalid(fault, 'password'));
    const passwordHash = await hashPassword(input.password);
    return accepted(await admit({ tx, today, now }, found.value, passwordHash));
  },
});

/**
 * The invitation, if it can become an account now. Lock the people first.
 * @param which names one invitation
 */
export async function usableInvitation(
  tx: Transaction,
  which: { id: string } | { tokenHash: string },
  now: Date,
): Promise<Result<InvitationRow, Refusal>> {
  const invitation = await tx.invitation.findFirst({
    where: { AND: [which, open(now)] },
    include: withNames,
  });
  if (invitation === null) return refused(invalid('invitation-used'));
  const { party, partyCode } = invitation;
  if (isFirst(invitation) && (await hasHadCoordinator(tx, partyCode)))
    return refused(invalid('invitation-used'));
  const known = await knownOn(tx, party?.code ?? null, invitation.emailKey);
  return known ? refused(invalid(known)) : accepted(invitation);
}

/** Whether it is for a Party's first coordinator, whom every side sees. */
const isFirst = ({ party, privateTo }: Pick<InvitationRow, 'party' | 'privateTo'>) =>
  party !== null && privateTo === null;

/**
 * Uses the invitation up and creates its account with its office. Without a password the account needs an identity of
 * a provider.
 * @returns the new person as an actor, not signed in, with the events of joining
 */
export async function admit(
  { tx, today, now }: Pick<Act<unknown, unknown>, 'tx' | 'today' | 'now'>,
  invitation: InvitationRow,
  passwordHash: string | null,
): Promise<Done<LiveSession['actor']>> {
  const { name, email, party, kind } = invitation;
  const partyCode = party?.code ?? null;
  const first = isFirst(invitation);
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
  const offices = [{ kind, partyCode, groupCode: invitation.groupCode }];
  const { id } = await tx.person.create({
    data: {
      name,
      email,
      emailKey: invitation.emailKey,
      side: sideOf(partyCode),
      partyCode,
      createdAt: now,
      passwordHash,
      offices: { create: offices },
    },
  });
  await renewPages(tx, id, offices);
  return {
    value: { personId: id, name, party, offices, system: false },
    events: [
      {
        type: 'person.joined',
        subject: { type: 'person', id },
        compartment: compartmentOf(first ? null : partyCode, null),
        values: { person: name, party: party?.name ?? 'none', first: first ? 'yes' : 'no' },
      },
      ...(await termOfInvited(tx, invitation, { id, today, now })),
    ],
  };
}

/** Begins the term of a co-chair who joins by invitation, on that day. */
async function termOfInvited(
  tx: Transaction,
  { kind, name, party, group, invitedById }: InvitationRow,
  { id, today, now }: { id: string; today: CalendarDate; now: Date },
): Promise<AuditEventDraft[]> {
  if (kind !== 'co_chair' || party === null || group === null) return [];
  const entered = { party: party.code, byId: invitedById, on: today, at: now };
  const term = { partyCode: party.code, person: { id, name, title: '' }, from: today, instrument: null };
  return [await startTerm(tx, { ...term, group, way: 'joined', entered })];
}
