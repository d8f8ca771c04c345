import { expect, test } from 'vitest';
import { type Actor, type HeldOffice, systemActor } from '@/lib/access/actor';
import { invitingWay, mayAcceptInvitation, mayInvite, mayInviteSomebody } from './policy';

const holder = (party: string | null, ...kinds: HeldOffice['kind'][]): Actor => ({
  personId: 'self',
  name: 'Somebody',
  party: party === null ? null : { code: party, name: party },
  offices: kinds.map((kind) => ({
    kind,
    partyCode: kind === 'administrator' ? null : party,
    groupCode: kind === 'co_chair' ? 'ENE' : null,
  })),
  system: false,
});
const actors = {
  coordinator: holder('AA', 'coordinator'),
  administrator: holder('AA', 'administrator'),
  technical: holder(null, 'administrator'),
  'co-chair': holder('AA', 'co_chair'),
  viewer: holder('AA', 'viewer'),
};
const invitations = {
  'a member of their own Party': { partyCode: 'AA', kind: 'member', coordinated: true },
  'a coordinator of their own Party': { partyCode: 'AA', kind: 'coordinator', coordinated: true },
  'an administrator of their own Party': { partyCode: 'AA', kind: 'administrator', coordinated: true },
  'the first coordinator of the other Party': { partyCode: 'BB', kind: 'coordinator', coordinated: false },
  'a second coordinator of the other Party': { partyCode: 'BB', kind: 'coordinator', coordinated: true },
  'a member of the other Party': { partyCode: 'BB', kind: 'member', coordinated: false },
  'technical staff': { partyCode: null, kind: 'administrator', coordinated: false },
  'a viewer of no Party': { partyCode: null, kind: 'viewer', coordinated: false },
} as const;

test.each([
  ['a member of their own Party', ['coordinator']],
  ['a coordinator of their own Party', ['coordinator']],
  ['an administrator of their own Party', []],
  ['the first coordinator of the other Party', ['coordinator', 'administrator', 'technical']],
  ['a second coordinator of the other Party', []],
  ['a member of the other Party', []],
  ['technical staff', ['administrator', 'technical']],
  ['a viewer of no Party', []],
] as const)('%s is invited by: %j', (invited, who) => {
  const may = Object.entries(actors).filter(([, actor]) => mayInvite(actor, invitations[invited]));
  expect(may.map(([name]) => name)).toEqual(who);
});

test('only coordinators and administrators may invite anybody', () => {
  const may = Object.entries(actors).filter(([, actor]) => mayInviteSomebody(actor));
  expect(may.map(([name]) => name)).toEqual(['coordinator', 'administrator', 'technical']);
});

test.each([
  ['coordinator', 'AA', true, 'own'],
  ['coordinator', 'BB', false, 'first'],
  ['coordinator', 'BB', true, null],
  ['coordinator', null, false, null],
  ['technical', 'AA', true, null],
  ['technical', 'BB', false, 'first'],
  ['technical', null, false, 'technical'],
  ['viewer', 'AA', true, null],
  ['viewer', null, false, null],
] as const)('a %s is offered, for %s (coordinated: %s), the form: %s', (who, partyCode, coordinated, way) =>
  expect(invitingWay(actors[who], { partyCode, coordinated })).toBe(way),
);

test('only the program creates the account', () => {
  expect(mayAcceptInvitation(systemActor)).toBe(true);
  expect(mayAcceptInvitation(actors.coordinator)).toBe(false);
});
