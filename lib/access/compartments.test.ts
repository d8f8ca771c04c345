import { describe, expect, it } from 'vitest';
import type { Actor, HeldOffice } from './actor';
import {
  chainOf,
  enterableGroups,
  mayKnow,
  ownCompartments,
  ownCompartmentsInOrder,
  readableChains,
} from './compartments';

const person = (party: string | null, ...offices: HeldOffice[]): Actor => ({
  personId: 'p',
  name: 'Somebody Sample',
  party: party === null ? null : { code: party, name: party },
  offices,
  system: false,
});
const office = (kind: HeldOffice['kind'], partyCode: string | null, groupCode: string | null = null) => ({
  kind,
  partyCode,
  groupCode,
});

const people = {
  'a coordinator of AA': person('AA', office('coordinator', 'AA')),
  'a member of the restricted group, of AA': person('AA', office('member', 'AA', 'SEC')),
  'a member of another group, of AA': person('AA', office('member', 'AA', 'ENE')),
  'an administrator of no Party': person(null, office('administrator', null)),
  'a member of the restricted group, of BB': person('BB', office('member', 'BB', 'SEC')),
};
const rows = {
  joint: { privateTo: null, restrictedGroup: null },
  'of AA alone': { privateTo: 'AA', restrictedGroup: null },
  'of the restricted group': { privateTo: null, restrictedGroup: 'SEC' },
  'of AA alone in the restricted group': { privateTo: 'AA', restrictedGroup: 'SEC' },
};

describe('who may see a row', () => {
  const table: [keyof typeof people, (keyof typeof rows)[]][] = [
    [
      'a coordinator of AA',
      ['joint', 'of AA alone', 'of the restricted group', 'of AA alone in the restricted group'],
    ],
    [
      'a member of the restricted group, of AA',
      ['joint', 'of AA alone', 'of the restricted group', 'of AA alone in the restricted group'],
    ],
    ['a member of another group, of AA', ['joint', 'of AA alone']],
    ['an administrator of no Party', ['joint']],
    ['a member of the restricted group, of BB', ['joint', 'of the restricted group']],
  ];
  it.each(table)('%s sees the rows %j and no others', (who, known) => {
    const all = Object.keys(rows) as (keyof typeof rows)[];
    expect(all.filter((row) => mayKnow(people[who], rows[row]))).toEqual(known);
  });

  it('lets a person read exactly the chains of the rows that they may see', () => {
    for (const who of Object.values(people)) {
      const known = Object.values(rows).filter((row) => mayKnow(who, row));
      expect(readableChains(who, ['SEC', 'ENE'])).toEqual(expect.arrayContaining(known.map(chainOf)));
      const unknown = Object.values(rows).filter((row) => !mayKnow(who, row));
      for (const row of unknown) expect(readableChains(who, ['SEC', 'ENE'])).not.toContain(chainOf(row));
    }
  });

  it('passes no undefined value to the database, which would drop the filter', () => {
    for (const who of Object.values(people)) {
      const filter = JSON.stringify([ownCompartments(who), enterableGroups(who)]);
      expect(filter).not.toContain('undefined');
      expect(ownCompartments(who).OR.length).toBe(who.party === null ? 1 : 2);
    }
  });

  it('excludes the other Parties’ private rows from a sorted list', () => {
    expect(ownCompartmentsInOrder(people['a coordinator of AA'])).toEqual({
      NOT: { AND: [{ privateTo: { not: null } }, { privateTo: { not: 'AA' } }] },
    });
    expect(ownCompartmentsInOrder(people['an administrator of no Party'])).toEqual({
      NOT: { AND: [{ privateTo: { not: null } }] },
    });
  });

  it('does not open a group to somebody who holds an office of another Party', () => {
    const odd = person('AA', office('member', 'BB', 'SEC'));
    expect(mayKnow(odd, rows['of the restricted group'])).toBe(false);
  });
});
