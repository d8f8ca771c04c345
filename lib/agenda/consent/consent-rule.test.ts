import { describe, expect, it } from 'vitest';
import { isOnAgenda, isUnsettled } from './consent';
import { type ConsentAct, type ConsentFacts, consentActs, consentFault } from './consent-rule';

type State = ConsentFacts['state'];

// AA prepared the item. Each cell: the acts that the side may do in the state, all others are refused.
const may: [State, 'AA' | 'BB', ConsentAct[]][] = [
  [null, 'AA', ['edit', 'move', 'remove']],
  [null, 'BB', ['edit', 'move', 'remove']],
  ['own', 'AA', ['edit', 'remove', 'put-forward']],
  ['own', 'BB', []],
  ['put_forward', 'AA', ['edit', 'move', 'remove']],
  ['put_forward', 'BB', ['move', 'accept', 'bracket', 'decline', 'defer']],
  ['accepted', 'AA', ['edit', 'move', 'remove']],
  ['accepted', 'BB', ['edit', 'move', 'remove']],
  ['bracketed', 'AA', ['move', 'remove', 'bracket', 'take']],
  ['bracketed', 'BB', ['move', 'bracket', 'decline', 'defer', 'take']],
  ['declined', 'AA', []],
  ['declined', 'BB', ['accept']],
  ['deferred', 'AA', []],
  ['deferred', 'BB', []],
];

describe('of an item that AA prepared', () => {
  it.each(may)('in state %s, %s may %j and nothing else', (state, party, acts) => {
    const by = state === null ? null : 'AA';
    const may = (removed: boolean) =>
      consentActs.filter((act) => consentFault({ state, by, removed }, act, party) === null);
    expect(may(false)).toEqual(acts);
    expect(may(true)).toEqual(acts.includes('remove') ? ['restore'] : []);
  });

  it.each<[State, ConsentAct, 'AA' | 'BB', string]>([
    ['own', 'edit', 'BB', 'item-not-own'],
    ['put_forward', 'accept', 'AA', 'own-proposal'],
    ['put_forward', 'edit', 'BB', 'item-waits-for-answer'],
    ['put_forward', 'take', 'BB', 'item-without-bracket'],
    ['put_forward', 'put-forward', 'AA', 'item-not-own'],
    ['bracketed', 'edit', 'AA', 'item-bracketed'],
    ['bracketed', 'accept', 'BB', 'item-bracketed'],
    ['accepted', 'decline', 'BB', 'item-not-waiting'],
    ['declined', 'edit', 'AA', 'item-off-agenda'],
    ['deferred', 'move', 'AA', 'item-off-agenda'],
  ])('in state %s, to %s is refused to %s: %s', (state, act, party, fault) => {
    expect(consentFault({ state, by: 'AA', removed: false }, act, party)).toBe(fault);
  });

  it.each<[State, ConsentAct, 'AA' | 'BB', boolean, string]>([
    ['bracketed', 'take', 'BB', true, 'agenda-removed-already'],
    ['put_forward', 'accept', 'BB', true, 'agenda-removed-already'],
    ['put_forward', 'restore', 'BB', true, 'item-waits-for-answer'],
    [null, 'restore', 'BB', false, 'agenda-there-already'],
  ])(
    'in state %s, to %s is refused to %s if it is removed or not: %s, %s',
    (state, act, party, removed, fault) => {
      expect(consentFault({ state, by: state && 'AA', removed }, act, party)).toBe(fault);
    },
  );

  it.each<[State, boolean, boolean]>([
    [null, true, false],
    ['own', false, false],
    ['put_forward', true, true],
    ['accepted', true, false],
    ['bracketed', true, true],
    ['declined', false, false],
    ['deferred', false, false],
  ])('in state %s, it is on the agenda: %s, and keeps it from being agreed: %s', (state, on, unsettled) => {
    const consent = state === null ? null : { state };
    expect(isOnAgenda({ removed: false, consent })).toBe(on);
    expect(isUnsettled({ removed: false, consent })).toBe(unsettled);
    expect(isOnAgenda({ removed: true, consent })).toBe(false);
    expect(isUnsettled({ removed: true, consent })).toBe(false);
  });
});
