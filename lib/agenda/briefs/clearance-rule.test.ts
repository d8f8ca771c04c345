import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { type ChainLink, clearedCount, linkState, namesTwice, nextLink, rechained } from './clearance-rule';

const link = (name: string, clearedVersion: number | null = null): ChainLink => ({
  personId: null,
  name,
  clearedOn: clearedVersion === null ? null : calendarDate('2026-12-01'),
  clearedVersion,
});
const people = (...names: string[]) => names.map((name) => ({ personId: null, name }));

describe('a clearance', () => {
  it.each([
    [null, 3, 'waiting'],
    [3, 3, 'cleared'],
    [2, 3, 'voided'],
  ])('of version %s, where the text is version %s, is %s', (cleared, version, state) => {
    expect(linkState(link('A', cleared), version)).toBe(state);
  });
});

describe('the chain', () => {
  it.each<[string, ChainLink[], number, string | null]>([
    ['nobody has cleared', [link('A'), link('B')], 0, 'A'],
    ['the first has', [link('A', 2), link('B')], 1, 'B'],
    ['all have', [link('A', 2), link('B', 2)], 2, null],
    ['an edit came after the first', [link('A', 1), link('B')], 0, 'A'],
    ['an edit came after all', [link('A', 1), link('B', 1)], 0, 'A'],
    ['the first cleared again after an edit', [link('A', 2), link('B', 1)], 1, 'B'],
    ['nobody is to clear', [], 0, null],
  ])('where %s', (_, chain, count, next) => {
    expect(clearedCount(chain, 2)).toBe(count);
    expect(nextLink(chain, 2)?.link.name ?? null).toBe(next);
  });
});

describe('a changed chain', () => {
  const cleared = [link('A', 2), link('B', 2), link('C')];
  it.each<[string, string[], (number | null)[]]>([
    ['that stays the same keeps all clearances', ['A', 'B', 'C'], [2, 2, null]],
    ['with somebody more at the end keeps them', ['A', 'B', 'C', 'D'], [2, 2, null, null]],
    ['without the last keeps the rest', ['A', 'B'], [2, 2]],
    ['with another second begins there anew', ['A', 'D', 'B'], [2, null, null]],
    ['with another first begins anew', ['B', 'A'], [null, null]],
  ])('%s', (_, names, versions) => {
    expect(rechained(cleared, people(...names)).map(({ clearedVersion }) => clearedVersion)).toEqual(
      versions,
    );
  });
});

it('nobody clears twice', () => {
  expect(namesTwice(people('A', 'B'))).toBe(false);
  expect(namesTwice(people('A', 'B', 'A'))).toBe(true);
  expect(
    namesTwice([
      { personId: '1', name: 'A' },
      { personId: '2', name: 'A' },
    ]),
  ).toBe(false);
});
