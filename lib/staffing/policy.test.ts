import { describe, expect, test } from 'vitest';
import type { Actor, HeldOffice } from '@/lib/access/actor';
import { mayDisable, mayDisableSomebody, mayStaff } from './policy';

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
  // an office of a Party that is not one's own gives nothing
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
    ['administrator', 'own', false, true],
    ['administrator', 'foreign', false, true],
    ['administrator', 'technical', false, true],
    ['administrator', 'self', false, false],
    ['technical', 'own', false, true],
    ['technical', 'foreign', false, true],
    ['technical', 'self', false, false],
    ['co-chair', 'own', false, false],
    ['stranger', 'own', false, false],
    ['stranger', 'foreign', false, false],
  ] as const)('a %s of a person who is %s: give offices %s, disable %s', (actor, person, staff, disable) => {
    expect(mayStaff(actors[actor], persons[person])).toBe(staff);
    expect(mayDisable(actors[actor], persons[person])).toBe(disable);
  });

  test('disabling is for coordinators and administrators at all', () => {
    const may = Object.entries(actors).filter(([, actor]) => mayDisableSomebody(actor));
    expect(may.map(([name]) => name)).toEqual(['coordinator', 'administrator', 'technical']);
  });
});
