import { describe, expect, test } from 'vitest';
import { folded, searchKey, searchTerms } from './search-key';

describe('text is folded for search', () => {
  test.each([
    ['İSTANBUL Istanbul ıstanbul istanbul', 'istanbul istanbul istanbul istanbul'],
    ['Əlaqə', 'elaqe'],
    ['ŞƏKİ şəki', 'seki seki'],
    ['Ağdam AĞDAM', 'agdam agdam'],
    ['Çay çay', 'cay cay'],
    ['Gövhər GÖVHƏR', 'govher govher'],
    ['Gülüstan GÜLÜSTAN', 'gulustan gulustan'],
    ['  two\n words\t', 'two words'],
    ['100 % _of_ a\\b', '100 of a b'],
    ['ENE-003', 'ene-003'],
    ['ﬁle', 'file'],
    ['', ''],
  ])('%j becomes %j', (text, key) => {
    expect(folded(text)).toBe(key);
  });

  test('folding twice changes nothing', () => {
    for (const text of ['İƏŞĞÇÖÜ ıəşğçöü', 'Ångström ẞ', 'A%_B'])
      expect(folded(folded(text))).toBe(folded(text));
  });

  test('a query gives each of its words once', () => {
    expect(searchTerms('  Orta dəhliz ORTA ')).toEqual(['orta', 'dehliz']);
    expect(searchTerms('%')).toEqual([]);
  });

  test('a project is found by title, code, tag and the start of its description', () => {
    const key = searchKey({
      code: 'ENE-003',
      title: 'İnterkonnektor',
      description: `Xətt ${'x'.repeat(5000)} end`,
      tags: ['Orta Dəhliz'],
    });
    for (const term of ['interkonnektor', 'ene-003', 'orta dehliz', 'xett']) expect(key).toContain(term);
    expect(key).not.toContain('end');
    expect(key.length).toBeLessThanOrEqual(600);
  });
});
