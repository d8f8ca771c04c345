import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, fileText, isBlank } from './text';

const named = (text: string) => [...text].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(' ');

describe('a text says nothing', () => {
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

  it.each(['a', '…', '1', 'Ə', '水', '👩‍🚀', 'مشروع'])('%s does not', (text) => {
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
  ])('%j is kept as %j', (typed, kept) => expect(cleanLine(typed)).toBe(kept));
});

describe('a text of several lines', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\tb\vc\fd', 'a\tb c d'],
    ['\n\u200b first\n\nlast \u2060\n', 'first\n\nlast'],
  ])('%j is kept as %j', (typed, kept) => expect(cleanLines(typed)).toBe(kept));
});

// what XML 1.0 takes, and with it DOCX and SVG
const writable = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u;

it('what is kept can be written to every file, says no less, and is kept the same again', () => {
  const anything = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(anything, (text) => {
      for (const keep of [cleanLine, cleanLines]) {
        const kept = keep(text);
        expect(kept).toMatch(writable);
        expect(keep(kept)).toBe(kept);
        expect(kept === '').toBe(isBlank(text));
      }
      expect(fileText(text)).toMatch(writable);
    }),
  );
});

it('a long run of blanks costs no more than its length', () => {
  expect(cleanLine(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
});
