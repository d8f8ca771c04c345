import { describe, expect, it, test } from 'vitest';
import { closingFault, concernedParties, type SideState, sidesOf } from './action-side';

const parties = ['AA', 'BB'];
const side = (partyCode: string, state: SideState = 'open') => ({ partyCode, state });

describe('the Parties concerned', () => {
  it.each([
    ['AA', ['AA']],
    ['BB', ['BB']],
    [null, ['AA', 'BB']],
  ])('of an action of %s are %j', (owner, concerned) => {
    expect(concernedParties(owner, parties)).toEqual(concerned);
  });

  test('have open parts until something is stored, in the order of the Parties', () => {
    const stored = {
      organisationId: null,
      personId: null,
      name: 'Bo Example',
      evidence: '',
      reportedOn: null,
    };
    const found = sidesOf(null, parties, [{ ...stored, partyCode: 'BB', state: 'done' }]);
    expect(found.map(({ partyCode, state, name }) => `${partyCode} ${state} ${name}`)).toEqual([
      'AA open ',
      'BB done Bo Example',
    ]);
    expect(sidesOf('AA', parties, [{ ...stored, partyCode: 'BB', state: 'done' }])).toHaveLength(1);
  });
});

describe('closing an action', () => {
  const closing = { closedAs: 'done', sides: [], own: ['AA'], agreed: false, mayConcur: true } as const;

  it.each([
    ['its own part is closed by AA', [side('AA')], ['AA'], null],
    ['BB has not begun', [side('AA', 'done'), side('BB')], ['AA'], 'BB'],
    ['BB is still at work', [side('AA'), side('BB', 'in_progress')], ['AA'], 'BB'],
    ['BB has reported done', [side('AA'), side('BB', 'done')], ['AA'], null],
    ['BB takes part by instrument', [side('AA'), side('BB')], ['AA', 'BB'], null],
    ['it is BB’s alone and not done', [side('BB')], ['AA'], 'BB'],
  ])('as done, where %s', (_, sides, own, party) => {
    expect(closingFault({ ...closing, sides, own })).toEqual(party && { code: 'side-not-done', party });
  });

  it.each([
    ['superseded', false, false, null],
    ['dropped', false, true, 'drop-needs-both'],
    ['dropped', true, true, null],
    ['dropped', true, false, 'drop-by-those-who-concur'],
  ] as const)('as %s, agreed by both: %s, by whoever concurs: %s', (closedAs, agreed, mayConcur, code) => {
    const sides = [side('AA'), side('BB')];
    expect(closingFault({ ...closing, closedAs, sides, agreed, mayConcur })).toEqual(code && { code });
  });
});
