import { describe, expect, it } from 'vitest';
import { areAllNamed, joiningFault, type NamedDelegate, puttingForwardFault } from './delegation-rule';

const someone = (name: string, role: NamedDelegate['role'] = 'member', personId: string | null = null) => ({
  name,
  role,
  personId,
});

describe('who may join a delegation', () => {
  it.each<[string, NamedDelegate[], NamedDelegate, string | null]>([
    ['the first person', [], someone('Aygün Sample'), null],
    ['a head where there is none', [someone('Aygün Sample')], someone('Dana Example', 'head'), null],
    ['a second head', [someone('A', 'head')], someone('B', 'head'), 'head-named'],
    ['the same account', [someone('A', 'member', 'p1')], someone('A', 'expert', 'p1'), 'delegate-named'],
    [
      'the same name, otherwise written',
      [someone('Aygün Sample')],
      someone('AYGUN  sample'),
      'delegate-named',
    ],
    ['an account by its name', [someone('A', 'member', 'p1')], someone('a'), 'delegate-named'],
    ['two accounts of one name', [someone('A', 'member', 'p1')], someone('A', 'member', 'p2'), null],
    [
      'one more than a room seats',
      Array.from({ length: 100 }, (_, n) => someone(`Person ${n}`)),
      someone('One more'),
      'too-many-delegates',
    ],
  ])('%s', (_, delegates, joining, fault) => {
    expect(joiningFault(delegates, joining)).toBe(fault);
  });
});

it('is put forward with a head', () => {
  expect(puttingForwardFault([])).toBe('delegation-without-head');
  expect(puttingForwardFault([someone('A'), someone('B', 'expert')])).toBe('delegation-without-head');
  expect(puttingForwardFault([someone('A', 'head')])).toBe(null);
});

it('the delegations are named once every Party has put its own forward', () => {
  expect(areAllNamed(['AA', 'BB'], ['AA'])).toBe(false);
  expect(areAllNamed(['AA', 'BB'], ['BB', 'AA'])).toBe(true);
  expect(areAllNamed([], [])).toBe(false);
});
