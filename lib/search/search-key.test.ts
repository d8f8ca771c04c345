import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, foldedButSchwa, sameKey, searchKey } from './search-key';

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
    ['Caspian’s Caspianʼs Caspian´s Caspian`s', "caspian's caspian's caspian's caspian's"],
    ['“Port” «Port» "Port" ＇Port＇', "'port' 'port' 'port' 'port'"],
    ['Kars–Baku Kars—Baku Kars‑Baku Kars−Baku', 'kars-baku kars-baku kars-baku kars-baku'],
    ['rail\u00adway Port\u200b ⁠\u200d', 'railway port'],
    ['ＰＯＲＴ　ｏｆ　Ｂａｋｕ', 'port of baku'],
    ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
    ['Gәncә Gǝncǝ', 'gence gence'],
    ['', ''],
  ])('%j becomes %j', (text, key) => {
    expect(folded(text)).toBe(key);
  });

  test('folding twice changes nothing', () => {
    for (const text of ['İƏŞĞÇÖÜ ıəşğçöü', 'Ångström ẞ', 'A%_B', 'ŉ ς ´ ′'])
      expect(folded(folded(text))).toBe(folded(text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        expect(foldedButSchwa(text).replaceAll('ə', 'e')).toBe(folded(text));
      }),
    );
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

describe('two names are the same', () => {
  test.each([
    ['Caspian’s Green Corridor', "CASPIAN'S GREEN CORRIDOR"],
    ['Port', 'Port\u200b'],
    ['İqtisadi zona', 'IQTISADI ZONA'],
    ['Kars–Baku', 'Kars-Baku'],
    ['Ｐｏｒｔ', 'port'],
  ])('%s and %s', (one, other) => expect(sameKey(one)).toBe(sameKey(other)));

  test.each([
    ['Port', 'Ports'],
    ['%', '_'],
    ['ENE-1', 'ENE 1'],
  ])('but not %s and %s', (one, other) => expect(sameKey(one)).not.toBe(sameKey(other)));
});
