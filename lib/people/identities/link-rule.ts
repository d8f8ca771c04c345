import type { ErrorCode } from '@/lib/refusal';

/** Whom a provider vouches for, and what that provider may open. Sides are those of `sideOf`. */
export interface Proof {
  /** The issuer that the token names, and the one that the provider is configured with. */
  issuer: string;
  expectedIssuer: string;
  /** The side whose people the provider signs in. */
  side: string;
  /** The address that the provider says is verified; '' if it says so of none. */
  verifiedEmail: string;
}

/** The account that an identity opens already. */
export interface LinkedAccount {
  personId: string;
  side: string;
  disabled: boolean;
}

/** An invitation whose link works. */
interface OpenInvitation {
  id: string;
  side: string;
  email: string;
}

/** What the sign-in is for, with what it concerns. `invitation` is null if its link no longer works. */
export type LinkPurpose =
  | { kind: 'sign-in'; open: readonly OpenInvitation[] }
  | { kind: 'join'; invitation: OpenInvitation | null }
  | { kind: 'link'; person: { id: string; side: string } };

export type LinkRefusal = Extract<
  ErrorCode,
  | 'provider-failed'
  | 'identity-unknown'
  | 'identity-other-side'
  | 'identity-disabled'
  | 'identity-taken'
  | 'identity-linked'
  | 'invitation-used'
>;

/** `open` signs in, `join` accepts the invitation, `link` adds a way to sign in. */
export type LinkDecision =
  | { kind: 'open'; personId: string }
  | { kind: 'join'; invitationId: string }
  | { kind: 'link'; personId: string }
  | { kind: 'refused'; code: LinkRefusal };

const refused = (code: LinkRefusal): LinkDecision => ({ kind: 'refused', code });

/**
 * Which account an identity opens, or may be linked to (docs/domain.md#sign-in-through-a-provider). A provider reaches
 * only the accounts and invitations of its own side, and an address alone never opens an account.
 */
export function linkDecision(proof: Proof, linked: LinkedAccount | null, purpose: LinkPurpose): LinkDecision {
  if (proof.issuer !== proof.expectedIssuer) return refused('provider-failed');
  if (linked !== null) return ofLinked(proof, linked, purpose);
  switch (purpose.kind) {
    case 'link': {
      const { id: personId, side } = purpose.person;
      return side === proof.side ? { kind: 'link', personId } : refused('identity-other-side');
    }
    case 'join': {
      const { invitation } = purpose;
      if (invitation === null) return refused('invitation-used');
      if (invitation.side !== proof.side) return refused('identity-other-side');
      return { kind: 'join', invitationId: invitation.id };
    }
    case 'sign-in': {
      const [invitation, ...others] = purpose.open.filter(
        ({ side, email }) => side === proof.side && isSameAddress(email, proof.verifiedEmail),
      );
      if (invitation === undefined || others.length > 0) return refused('identity-unknown');
      return { kind: 'join', invitationId: invitation.id };
    }
  }
}

function ofLinked({ side }: Proof, linked: LinkedAccount, purpose: LinkPurpose): LinkDecision {
  if (purpose.kind === 'link')
    return refused(linked.personId === purpose.person.id ? 'identity-linked' : 'identity-taken');
  if (purpose.kind === 'join') return refused('identity-taken');
  if (linked.side !== side) return refused('identity-other-side');
  return linked.disabled ? refused('identity-disabled') : { kind: 'open', personId: linked.personId };
}

/**
 * Whether two addresses are the same but for the case of ASCII letters. Stricter than `emailKey`, because letters that
 * only look alike may belong to another person's mailbox.
 * @example isSameAddress('Rana@example.org', 'rana@EXAMPLE.org') // true
 */
export function isSameAddress(one: string, other: string): boolean {
  return one !== '' && asciiLower(one) === asciiLower(other);
}

const asciiLower = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether an identity may be unlinked: somebody who has no password keeps another identity that opens the account. */
export function mayUnlink({
  hasPassword,
  otherWays,
}: {
  hasPassword: boolean;
  /** The number of other identities whose provider is configured. */
  otherWays: number;
}): boolean {
  return hasPassword || otherWays > 0;
}
