import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchKey } from './search-key';
import { beginsWith, queryWords, searchWords } from './search-words';

const wordsOf = (title: string, code: string | null = null) =>
  searchWords(searchKey({ code, title, description: '', tags: [] }));

it('finds a code whole, by its group and by its number', () => {
  expect(wordsOf('Solar plant', 'ENE-003')).toEqual(['solar', 'plant', 'ene-003', 'ene', '003']);
});

it('takes a word without the marks around it, and each part of a joined one', () => {
  expect(wordsOf('“Zəngəzur/TRIPP”, phase (one)')).toEqual([
    ...['zengezur/tripp', 'zengezur', 'tripp', 'phase', 'one'],
  ]);
});

it('reads the words of a query as it reads those of a project', () => {
  expect(queryWords('  ENE-003,  Şamaxı ')).toEqual(['ene-003', 'samaxi']);
  expect(queryWords('… %_')).toEqual([]);
});

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
