import { describe, expect, test } from 'vitest';
import { acceptingFault, clearingFaults } from './clearing-rule';

const items = [
  { id: 'a', sourceKey: 'opening' },
  { id: 'pause', sourceKey: 'break:1' },
  { id: 'b', sourceKey: 'group:ENE' },
];
const part = (itemId: string | null, text: string, more: object = {}) => ({
  itemId,
  text,
  removed: false,
  wordings: [],
  ...more,
});
const both = [part('a', 'Noted'), part('b', 'Agreed')];

describe('minutes may be cleared', () => {
  test.each([
    ['with a text of each item', { parts: both, outcomes: [] }, { bracketed: [], empty: [] }],
    [
      'with an outcome in its place',
      { parts: [part('a', 'Noted')], outcomes: [{ itemId: 'b' }] },
      { bracketed: [], empty: [] },
    ],
    [
      'not while an item has none',
      { parts: [part('a', 'Noted'), part('b', '')], outcomes: [{ itemId: null }] },
      { bracketed: [], empty: ['b'] },
    ],
    [
      'not with its only text left out',
      { parts: [part('a', 'Noted'), part('b', 'Agreed', { removed: true })], outcomes: [] },
      { bracketed: [], empty: ['b'] },
    ],
    [
      'not with an open bracket',
      { parts: [...both, part('b', 'Open', { wordings: [1, 2] })], outcomes: [] },
      { bracketed: ['b'], empty: [] },
    ],
    [
      'nor with one outside of the items',
      { parts: [...both, part(null, 'Open', { wordings: [1, 2] })], outcomes: [] },
      { bracketed: [null], empty: [] },
    ],
    [
      'with a bracket that was left out',
      { parts: [...both, part('b', 'Open', { removed: true, wordings: [1, 2] })], outcomes: [] },
      { bracketed: [], empty: [] },
    ],
  ])('%s', (_, said, faults) => {
    expect(clearingFaults({ items, ...said })).toEqual(faults);
  });
});

describe('a bracket is closed by a wording', () => {
  const wordings = [{ party: 'AA' }, { party: 'BB' }];
  test.each<[string, string, string[], string | null]>([
    ['of the other side', 'BB', [], null],
    ['not of one’s own side', 'AA', [], 'own-wording'],
    ['of one’s own where the other takes part by instrument', 'AA', ['BB'], null],
    ['not of nobody', 'CC', [], 'unknown-choice'],
  ])('%s', (_, accepted, byInstrument, fault) => {
    expect(acceptingFault('AA', accepted, wordings, byInstrument)).toBe(fault);
  });
});
