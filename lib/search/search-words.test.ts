import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginsWith, findsName, isWordless, projectWords, queryWords, wordsOf } from './search-words';

it('finds a code whole, by its group and by its number', () => {
  const project = { title: 'Solar plant', code: 'ENE-003', description: '', tags: [] };
  expect(projectWords(project)).toEqual(['solar', 'plant', 'ene-003', 'ene', '003']);
});

it('takes a word without the marks around it, and each part of a joined one', () => {
  expect(wordsOf('“Zəngəzur/TRIPP”, phase (one)')).toEqual([
    ...['zengezur/tripp', 'zəngəzur/tripp', 'zengezur', 'zəngəzur', 'tripp', 'phase', 'one'],
  ]);
});

it('reads the words of a query as it reads those of a project', () => {
  expect(queryWords('  ENE-003,  Şamaxı ')).toEqual(['ene-003', 'samaxi']);
  expect(queryWords('… %_')).toEqual([]);
  expect(queryWords('Kars–Baku Kars ENE-003')).toEqual(['kars', 'baku', 'ene-003']);
});

it.each([
  ['Caspian’s', "Caspian's Green Corridor"],
  ["caspian's", 'Caspian’s Green Corridor'],
  ['caspians', 'Caspian’s Green Corridor'],
  ['Kars–Baku', 'Kars-Baku railway'],
  ['Kars-Baku', 'Kars — Baku railway'],
  ['kars baku', 'Kars–Baku railway'],
  ['railway', 'rail\u00adway'],
  ['rail\u00adway', 'Railway'],
  ...['gance', 'gence', 'ganca', 'Gəncə', 'GƏNCƏ', 'GANC'].map((typed) => [typed, 'Gəncə–Qazax yolu']),
  ['“Gəncə”', 'Gence'],
  ['azarbaycan', 'Azərbaycan'],
  ['DAMIR', 'Dəmir yolu'],
  ['', 'Anything'],
])('%s finds %s', (typed, name) => expect(findsName(typed, name)).toBe(true));

it.each([
  ['bar', 'Berlin'],
  ['gance', 'Gence'],
  ['ene-003', 'Energy 003'],
  ['%_', 'Anything'],
])('%s does not find %s', (typed, name) => expect(findsName(typed, name)).toBe(false));

it.each([
  ['…', true],
  ['%_', true],
  ['“ ” –', true],
  ['', false],
  ['C++', false],
  ['3', false],
])('%j has no word: %s', (typed, none) => expect(isWordless(typed)).toBe(none));

it('finds every project by the beginning of each of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (title, cut) => {
      for (const word of wordsOf(title)) {
        const letters = [...word];
        const { gte, lt } = beginsWith(letters.slice(0, 1 + (cut % letters.length)).join(''));
        const bytes = (text: string) => Buffer.from(text);
        expect(Buffer.compare(bytes(word), bytes(gte))).toBeGreaterThanOrEqual(0);
        expect(Buffer.compare(bytes(word), bytes(lt))).toBeLessThan(0);
      }
    }),
  );
});
