import 'server-only';
import { systemActor } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { providerName, providerOf } from '@/lib/access/providers';
import type { ClientInfo, SignedIn } from '@/lib/access/session-row';
import { tokenHash } from '@/lib/access/token';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { lockPeople, unchanged } from '@/lib/db/lock';
import type { OidcProvider } from '@/lib/env';
import { startSession } from '@/lib/people/commands';
import { emailKey } from '@/lib/people/email-key';
import { admit, usableInvitation } from '@/lib/people/invitations/commands';
import { open } from '@/lib/people/invitations/queries';
import { hasAccount, isOwn } from '@/lib/people/policy';
import { sideOf } from '@/lib/people/side';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { type LinkPurpose, type LinkRefusal, linkDecision, mayUnlink, type Proof } from './link-rule';
import { mayActForProvider } from './policy';
import { accountOfIdentity } from './queries';
import { joinByIdentitySchema, linkIdentitySchema, unlinkIdentitySchema } from './schema';

/** What a provider said of somebody, after its token was verified. `provider` is the provider's id. */
export interface Proven {
  provider: string;
  issuer: string;
  subject: string;
  verifiedEmail: string;
}

const proofBy = (provider: OidcProvider, { issuer, verifiedEmail }: Proven): Proof => ({
  issuer,
  verifiedEmail,
  expectedIssuer: provider.issuer,
  side: sideOf(provider.partyCode),
});

const refusedBy = (provider: OidcProvider | null, code: LinkRefusal) =>
  refused(invalid(code, '', { provider: provider?.name ?? '' }));

const identityEvent = (
  type: 'identity.linked' | 'identity.unlinked',
  person: { id: string; name: string; partyCode: string | null },
  provider: string,
): AuditEventDraft => ({
  type,
  subject: { type: 'person', id: person.id },
  compartment: compartmentOf(person.partyCode, null),
  values: { person: person.name, provider },
});

/**
 * Accepts an invitation without a password: creates the account, with its office, and links the identity to it. The
 * invitation is that of a link, or the only open one at the address that the provider says is verified.
 * @returns the new person as an actor, not signed in, and the identity's id
 */
export const joinByIdentity = command({
  name: 'account.join-by-identity',
  attempt: mayActForProvider,
  schema: joinByIdentitySchema,
  load: async () => ({}),
  may: mayActForProvider,
  run: async ({ tx, input, today, now }) => {
    const provider = providerOf(input.provider);
    if (provider === null) return refusedBy(null, 'provider-failed');
    await lockPeople(tx);
    const known = await accountOfIdentity(input, tx);
    const purpose = await invitationsFor(tx, provider, input, now);
    const decision = linkDecision(proofBy(provider, input), known?.linked ?? null, purpose);
    // somebody linked the identity since it was looked up: signing in again opens that account
    if (decision.kind !== 'join')
      return refusedBy(provider, decision.kind === 'refused' ? decision.code : 'provider-failed');
    const invitation = await usableInvitation(tx, { id: decision.invitationId }, now);
    if (!invitation.ok) return invitation;
    const { value: actor, events } = await admit({ tx, today, now }, invitation.value, null);
    const { personId, name } = actor;
    const { issuer, subject } = input;
    const { id: identity } = await tx.identity.create({ data: { issuer, subject, personId, linkedAt: now } });
    const person = { id: personId, name, partyCode: provider.partyCode };
    return accepted({
      value: { actor, identity },
      events: [...events, identityEvent('identity.linked', person, provider.name)],
    });
  },
});

async function invitationsFor(
  tx: Transaction,
  { partyCode }: OidcProvider,
  { invitation: token, verifiedEmail }: { invitation: string; verifiedEmail: string },
  now: Date,
): Promise<LinkPurpose> {
  const which =
    token === '' ? { emailKey: emailKey(verifiedEmail), partyCode } : { tokenHash: tokenHash(token) };
  const rows = await tx.invitation.findMany({
    where: { AND: [which, open(now)] },
    select: { id: true, email: true, partyCode: true },
  });
  const found = rows.map(({ id, email, partyCode: code }) => ({ id, email, side: sideOf(code) }));
  return token === '' ? { kind: 'sign-in', open: found } : { kind: 'join', invitation: found[0] ?? null };
}

/**
 * Signs in whom a provider vouches for: into the account that the identity opens, or into the one that an invitation
 * creates. `invitation` is the token of the link with which the person came, or ''.
 */
export async function signInByProvider(
  proven: Proven,
  invitation: string,
  from: ClientInfo,
): Promise<Result<SignedIn, Refusal>> {
  const entered = await accountFor(proven, invitation);
  if (!entered.ok) return entered;
  const { actor, identity } = entered.value;
  const started = await startSession(actor, { agent: from.agent, device: from.device, identity });
  // the identity was unlinked, or the account disabled, in this very moment
  const isGone = !started.ok && started.refusal.kind === 'not-found';
  return isGone ? refusedBy(providerOf(proven.provider), 'identity-unknown') : started;
}

async function accountFor(proven: Proven, invitation: string) {
  const provider = providerOf(proven.provider);
  const known = await accountOfIdentity(proven);
  if (provider === null || known === null || invitation !== '')
    return joinByIdentity(systemActor, { ...proven, invitation });
  const decision = linkDecision(proofBy(provider, proven), known.linked, { kind: 'sign-in', open: [] });
  if (decision.kind === 'refused') return refusedBy(provider, decision.code);
  return accepted(known);
}

/** Links an identity of the own side's provider to the actor's account, as another way to sign in. */
export const linkIdentity = command({
  name: 'identity.link',
  attempt: hasAccount,
  schema: linkIdentitySchema,
  load: (tx, actor) =>
    tx.person.findFirst({
      where: { id: actor.personId ?? '', disabledAt: null },
      select: { id: true, name: true, side: true, partyCode: true },
    }),
  may: (actor, person) => isOwn(actor, { personId: person.id }),
  run: async ({ tx, input, row: person, now }) => {
    const provider = providerOf(input.provider);
    if (provider === null) return refusedBy(null, 'provider-failed');
    await lockPeople(tx);
    const known = await accountOfIdentity(input, tx);
    const decision = linkDecision(proofBy(provider, input), known?.linked ?? null, { kind: 'link', person });
    if (decision.kind === 'refused') return refusedBy(provider, decision.code);
    const { issuer, subject } = input;
    await tx.identity.create({ data: { issuer, subject, personId: person.id, linkedAt: now } });
    return accepted({
      value: { provider: provider.name },
      events: [identityEvent('identity.linked', person, provider.name)],
    });
  },
});

/** Unlinks one of the actor's own identities, unless it is their only way to sign in. Sessions go on. */
export const unlinkIdentity = command({
  name: 'identity.unlink',
  attempt: hasAccount,
  schema: unlinkIdentitySchema,
  load: (tx, actor, { identity }) =>
    tx.identity.findFirst({
      where: { id: identity, personId: actor.personId ?? '' },
      select: { id: true, issuer: true, personId: true },
    }),
  may: isOwn,
  run: async ({ tx, row: { id, issuer, personId } }) => {
    // locks the person's row: of two identities unlinked at once, the second one sees that the first is gone
    await tx.person.update({ where: { id: personId }, data: { version: unchanged } });
    const { passwordHash, identities, ...person } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        id: true,
        name: true,
        partyCode: true,
        passwordHash: true,
        identities: { where: { id: { not: id } }, select: { issuer: true } },
      },
    });
    const nameOf = (of: string) => providerName(of, person.partyCode);
    const otherWays = identities.filter((other) => nameOf(other.issuer) !== null).length;
    if (!mayUnlink({ hasPassword: passwordHash !== null, otherWays }))
      return refused(invalid('identity-last'));
    const { count } = await tx.identity.deleteMany({ where: { id } });
    if (count === 0) return refused({ kind: 'not-found' });
    const provider = nameOf(issuer) ?? new URL(issuer).host;
    return accepted({ value: { provider }, events: [identityEvent('identity.unlinked', person, provider)] });
  },
});
