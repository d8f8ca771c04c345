import { describe, expect, it } from 'vitest';
import type { Actor, HeldOffice } from '@/lib/access/actor';
import { isOurs, leadsIn, workScope } from './work-scope';

const person = (offices: [HeldOffice['kind'], string | null][], party: string | null = 'AA'): Actor => ({
  personId: 'p',
  name: 'P',
  party: party === null ? null : { code: party, name: party },
  offices: offices.map(([kind, groupCode]) => ({ kind, groupCode, partyCode: party })),
  system: false,
});
const groups = ['ENE', 'CTR', 'SEC'];
const scopeOf = (actor: Actor, chaired: string[] = []) => workScope(actor, groups, chaired);

describe('groups are a person’s own', () => {
  it.each<[string, [HeldOffice['kind'], string | null][], string[], string[], string[], boolean]>([
    ['as co-chair: they work and speak', [['co_chair', 'ENE']], ['ENE'], ['ENE'], ['ENE'], false],
    ['as member: they work', [['member', 'ENE']], ['ENE'], ['ENE'], [], false],
    ['not as viewer', [['viewer', 'ENE']], [], [], [], false],
    ['not as administrator', [['administrator', null]], [], [], [], false],
    [
      'as coordinator where nobody chairs',
      [['coordinator', null]],
      ['ENE'],
      ['CTR', 'SEC'],
      ['CTR', 'SEC'],
      true,
    ],
    [
      'as coordinator and member where somebody chairs',
      [
        ['coordinator', null],
        ['member', 'ENE'],
      ],
      ['ENE', 'CTR'],
      ['ENE', 'SEC'],
      ['SEC'],
      true,
    ],
  ])('%s', (_, offices, chaired, works, leads, charter) => {
    expect(scopeOf(person(offices), chaired)).toEqual({ personId: 'p', party: 'AA', works, leads, charter });
  });

  it('but not where they may not enter', () => {
    expect(workScope(person([['member', 'SEC']]), ['ENE'], [])?.works).toEqual([]);
  });

  it('and technical staff owe nothing', () => {
    expect(scopeOf(person([['administrator', null]], null))).toBeNull();
  });
});

it('the Charter’s own matters are the coordinators’', () => {
  const [coordinator, chair] = [
    scopeOf(person([['coordinator', null]])),
    scopeOf(person([['co_chair', 'ENE']])),
  ];
  expect(coordinator && leadsIn(coordinator, null)).toBe(true);
  expect(chair && leadsIn(chair, null)).toBe(false);
  expect(chair && leadsIn(chair, 'ENE')).toBe(true);
});

it.each([
  [null, true],
  ['AA', true],
  ['BB', false],
])('what %s answers for is the Party’s: %s', (responsible, ours) => {
  const scope = scopeOf(person([]));
  expect(scope && isOurs(scope, responsible)).toBe(ours);
});
