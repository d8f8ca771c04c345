import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, paragraphs, textInRecord } from './text-record';

describe('a pasted text', () => {
  it.each([
    ['one line', '  One.  ', ['One.']],
    ['two paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['other line breaks', 'One.\r\n\r\nTwo.\rThree.', ['One.', 'Two.\nThree.']],
    ['blank lines that are not empty', 'One.\n \t \n\n\nTwo.', ['One.', 'Two.']],
    ['separators of lines and paragraphs', 'One.\u2028Two.\u2029Three.', ['One.\nTwo.', 'Three.']],
    ['letters in parts', 'S\u0327, \u0130', ['\u015E, \u0130']],
  ])('%s', (_, typed, kept) => {
    expect(paragraphs(keptText(typed))).toEqual(kept);
  });

  it('is kept as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u2029', '\t') }), (typed) => {
        expect(keptText(keptText(typed))).toBe(keptText(typed));
      }),
    );
  });
});

describe('the record of a text', () => {
  it('holds a short one whole', () => {
    expect(textInRecord('a'.repeat(200))).toBe('a'.repeat(200));
  });

  it('holds the beginning of a long one, and tells two apart that differ in their ends', () => {
    const long = 'The Parties intend to cooperate. '.repeat(40);
    expect(textInRecord(`${long}x`)).toMatch(/^The Parties.*… \(1321 characters, SHA-256 [0-9a-f]{12}\)$/s);
    expect(textInRecord(`${long}x`)).not.toBe(textInRecord(`${long}y`));
    expect(textInRecord(`${long}x`).length).toBeLessThan(220);
  });
});
