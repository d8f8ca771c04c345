import { describe, expect, it } from 'vitest';
import {
  isSameAddress,
  type LinkDecision,
  type LinkedAccount,
  type LinkPurpose,
  linkDecision,
  mayUnlink,
  type Proof,
} from './link-rule';

const issuer = 'https://login.example.org';
const ministry: Proof = {
  issuer,
  expectedIssuer: issuer,
  side: 'AZ',
  verifiedEmail: 'rana.sample@example.org',
};
const unverified = { ...ministry, verifiedEmail: '' };
const agency = { ...ministry, side: 'US' };
const staff = { ...ministry, side: '' };
const elsewhere = { ...ministry, issuer: 'https://login.example.com' };

const leyla = { id: 'leyla', side: 'AZ' };
const leylas: LinkedAccount = { personId: 'leyla', side: 'AZ', disabled: false };
const disabled = { ...leylas, disabled: true };
const rana = { id: 'of-rana', side: 'AZ', email: 'Rana.Sample@example.org' };
const nigar = { id: 'of-nigar', side: 'AZ', email: 'nigar.sample@example.org' };
const jordan = { id: 'of-jordan', side: 'US', email: 'rana.sample@example.org' };
const toni = { id: 'of-toni', side: '', email: 'rana.sample@example.org' };

const signIn = (...open: (typeof rana)[]): LinkPurpose => ({ kind: 'sign-in', open });
const join = (invitation: typeof rana | null): LinkPurpose => ({ kind: 'join', invitation });
const link = (person: typeof leyla): LinkPurpose => ({ kind: 'link', person });

const opens: LinkDecision = { kind: 'open', personId: 'leyla' };
const joins = ({ id }: { id: string }): LinkDecision => ({ kind: 'join', invitationId: id });
const links: LinkDecision = { kind: 'link', personId: 'leyla' };
const no = (code: Extract<LinkDecision, { kind: 'refused' }>['code']): LinkDecision => ({
  kind: 'refused',
  code,
});

type Case = [words: string, proof: Proof, linked: LinkedAccount | null, of: LinkPurpose, is: LinkDecision];

describe('signing in', () => {
  it.each<Case>([
    ['with a linked identity opens its account', ministry, leylas, signIn(), opens],
    ['does so whatever address the provider names now', unverified, leylas, signIn(nigar), opens],
    ['is refused while the account is disabled', ministry, disabled, signIn(), no('identity-disabled')],
    ['is refused by the other side’s provider', agency, leylas, signIn(), no('identity-other-side')],
    ['is refused by the technical staff’s', staff, leylas, signIn(), no('identity-other-side')],
    ['is refused if the token names another issuer', elsewhere, leylas, signIn(), no('provider-failed')],
    ['is refused if nothing is linked', ministry, null, signIn(), no('identity-unknown')],
  ])('%s', (_, proof, linked, purpose, expected) => {
    expect(linkDecision(proof, linked, purpose)).toEqual(expected);
  });
});

describe('signing in for the first time', () => {
  it.each<Case>([
    ['joins by an invitation to the verified address', ministry, null, signIn(rana), joins(rana)],
    ['finds it among others', ministry, null, signIn(nigar, rana), joins(rana)],
    ['does not if the address is not verified', unverified, null, signIn(rana), no('identity-unknown')],
    ['does not by an invitation to another address', ministry, null, signIn(nigar), no('identity-unknown')],
    ['does not by the other side’s invitation', ministry, null, signIn(jordan), no('identity-unknown')],
    ['takes its own side’s of two at one address', agency, null, signIn(rana, jordan), joins(jordan)],
    ['takes technical staff’s for technical staff', staff, null, signIn(rana, toni), joins(toni)],
    ['does not if two are open', ministry, null, signIn(rana, rana), no('identity-unknown')],
    ['does not if the token names another issuer', elsewhere, null, signIn(rana), no('provider-failed')],
  ])('%s', (_, proof, linked, purpose, expected) => {
    expect(linkDecision(proof, linked, purpose)).toEqual(expected);
  });
});

describe('an invitation’s link together with the sign-in', () => {
  it.each<Case>([
    ['joins, whatever the address', ministry, null, join(nigar), joins(nigar)],
    ['joins with an address that is not verified', unverified, null, join(rana), joins(rana)],
    ['does not work any more', ministry, null, join(null), no('invitation-used')],
    ['is not for the other side’s provider', agency, null, join(rana), no('identity-other-side')],
    ['is not for technical staff’s provider', staff, null, join(rana), no('identity-other-side')],
    ['is not for an identity that opens an account', ministry, leylas, join(rana), no('identity-taken')],
    ['is not for that of a disabled account', ministry, disabled, join(rana), no('identity-taken')],
    ['is not for a token of another issuer', elsewhere, null, join(rana), no('provider-failed')],
  ])('%s', (_, proof, linked, purpose, expected) => {
    expect(linkDecision(proof, linked, purpose)).toEqual(expected);
  });
});

describe('a signed-in person', () => {
  const nigars: LinkedAccount = { personId: 'nigar', side: 'AZ', disabled: false };
  it.each<Case>([
    ['links an identity of the own side', unverified, null, link(leyla), links],
    ['need not link it twice', ministry, leylas, link(leyla), no('identity-linked')],
    ['may not take a colleague’s', ministry, nigars, link(leyla), no('identity-taken')],
    ['may not take one of the other side', agency, null, link(leyla), no('identity-other-side')],
    ['may not take one of technical staff', staff, null, link(leyla), no('identity-other-side')],
    ['may not take one of another issuer', elsewhere, null, link(leyla), no('provider-failed')],
  ])('%s', (_, proof, linked, purpose, expected) => {
    expect(linkDecision(proof, linked, purpose)).toEqual(expected);
  });
});

describe('two addresses', () => {
  it.each([
    ['rana@example.org', 'RANA@Example.org', true],
    ['rana@example.org', 'rana@example.com', false],
    ['', '', false],
    ['lila@example.org', 'lıla@example.org', false],
    ['kamran@example.org', '\u212Aamran@example.org', false],
    ['lila@example.org', 'L\u0130LA@example.org', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same);
  });
});

describe('an identity is unlinked', () => {
  it.each([
    [true, 0, true],
    [true, 1, true],
    [false, 1, true],
    [false, 0, false],
  ])('with a password: %s, and %i other ways to sign in: %s', (hasPassword, otherWays, may) => {
    expect(mayUnlink({ hasPassword, otherWays })).toBe(may);
  });
});
