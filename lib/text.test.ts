import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, fileText, isBlank } from './text';

const named = (text: string) => [...text].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(' ');

describe('a blank text', () => {
  const nothing = [
    '',
    ' \t\n',
    '\u200b',
    '\u2060 \u200d',
    '\u00ad',
    '\u3164',
    '\ufe0f',
    '\u2800',
    '\u0301',
    '\u{10fffe}',
  ];
  it.each(nothing.map((text) => [named(text), text]))('%s', (_, text) => {
    expect(isBlank(text)).toBe(true);
    expect(cleanLine(text)).toBe('');
    expect(cleanLines(text)).toBe('');
  });

  it.each(['a', '…', '1', 'Ə', '水', '👩‍🚀', 'مشروع'])('%s is not blank', (text) => {
    expect(isBlank(text)).toBe(false);
    expect(cleanLine(text)).toBe(text);
  });
});

describe('a text of one line', () => {
  it.each([
    ['Port\vof\fBaku', 'Port of Baku'],
    ['Port\r\nof\u2028Baku\u0085', 'Port of Baku'],
    ['Port\u0001\ufffe\ud800of Baku', 'Port of Baku'],
    ['\u200b\ufeff Port\u200b ', 'Port'],
    ['Po\u202ert', 'Port'],
    ['I ❤️', 'I ❤️'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j is stored as %j', (typed, stored) => expect(cleanLine(typed)).toBe(stored));
});

describe('a text of several lines', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\tb\vc\fd', 'a\tb c d'],
    ['\n\u200b first\n\nlast \u2060\n', 'first\n\nlast'],
  ])('%j is stored as %j', (typed, stored) => expect(cleanLines(typed)).toBe(stored));
});

// the characters that XML 1.0 allows, and so DOCX and SVG
const writable = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u;

it('a cleaned text fits every file format, is blank only if it was, and stays the same when cleaned again', () => {
  const anything = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(anything, (text) => {
      for (const clean of [cleanLine, cleanLines]) {
        const cleaned = clean(text);
        expect(cleaned).toMatch(writable);
        expect(clean(cleaned)).toBe(cleaned);
        expect(cleaned === '').toBe(isBlank(text));
      }
      expect(fileText(text)).toMatch(writable);
    }),
  );
});

it('a long run of blanks costs no more than its length', () => {
  expect(cleanLine(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
});
