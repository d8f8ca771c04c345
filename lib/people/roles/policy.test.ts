import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, HeldOffice, OfficeKind } from '@/lib/access/actor';
import { sideOf } from '@/lib/people/side';
import { managedSides, mayManageAccount, mayManageSomebody, mayStaff } from './policy';

const holder = (party: string | null, ...offices: HeldOffice[]): Actor => ({
  personId: 'self',
  name: 'Somebody',
  party: party === null ? null : { code: party, name: party },
  offices,
  system: false,
});
const administers: HeldOffice = { kind: 'administrator', partyCode: null, groupCode: null };
const coordinates: HeldOffice = { kind: 'coordinator', partyCode: 'AA', groupCode: null };
const chairs: HeldOffice = { kind: 'co_chair', partyCode: 'AA', groupCode: 'ENE' };

const actors = {
  coordinator: holder('AA', coordinates),
  administrator: holder('AA', administers),
  technical: holder(null, administers),
  'co-chair': holder('AA', chairs),
  // an office of another Party gives no rights
  stranger: holder('BB', coordinates),
};
const persons = {
  own: { id: 'other', partyCode: 'AA' },
  foreign: { id: 'other', partyCode: 'BB' },
  technical: { id: 'other', partyCode: null },
  self: { id: 'self', partyCode: 'AA' },
};

describe('who may', () => {
  test.each([
    ['coordinator', 'own', true, true],
    ['coordinator', 'foreign', false, false],
    ['coordinator', 'technical', false, false],
    ['coordinator', 'self', true, false],
    ['administrator', 'own', false, false],
    ['administrator', 'foreign', false, false],
    ['administrator', 'technical', false, true],
    ['administrator', 'self', false, false],
    ['technical', 'own', false, false],
    ['technical', 'foreign', false, false],
    ['technical', 'technical', false, true],
    ['technical', 'self', false, false],
    ['co-chair', 'own', false, false],
    ['co-chair', 'technical', false, false],
    ['stranger', 'own', false, false],
    ['stranger', 'foreign', false, false],
  ] as const)(
    'a %s of a person who is %s: give offices %s, disable, enable and reset %s',
    (actor, person, staff, account) => {
      expect(mayStaff(actors[actor], persons[person])).toBe(staff);
      expect(mayManageAccount(actors[actor], persons[person])).toBe(account);
    },
  );

  test('only coordinators and administrators may manage accounts', () => {
    const may = Object.entries(actors).filter(([, actor]) => mayManageSomebody(actor));
    expect(may.map(([name]) => name)).toEqual(['coordinator', 'administrator', 'technical']);
  });
});

describe('whatever offices somebody holds', () => {
  const party = fc.constantFrom('AA', 'BB', null);
  const kinds: OfficeKind[] = ['administrator', 'coordinator', 'co_chair', 'member', 'viewer'];
  const offices = fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), partyCode: party, groupCode: fc.constantFrom('ENE', null) }),
    { maxLength: 4 },
  );
  const actor = fc.tuple(party, offices).map(([code, held]) => holder(code, ...held));
  const person = fc.record({ id: fc.constantFrom('self', 'other'), partyCode: party });

  test('nobody of one Party, and no administrator, manages an account of another Party', () =>
    fc.assert(
      fc.property(actor, person, (who, whose) => {
        const foreign = whose.partyCode !== null && whose.partyCode !== who.party?.code;
        if (foreign) expect(mayManageAccount(who, whose) || mayStaff(who, whose)).toBe(false);
      }),
    ));

  test('queries find exactly the accounts that they may manage, and their own', () =>
    fc.assert(
      fc.property(actor, person, (who, { partyCode }) => {
        const looked = managedSides(who).includes(sideOf(partyCode));
        expect(looked).toBe(mayManageAccount(who, { id: 'other', partyCode }));
      }),
    ));
});
