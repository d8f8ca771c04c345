import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizedText, paragraphs, textInRecord } from './text-record';

describe('a pasted text is normalized if it has', () => {
  it.each([
    ['one line', '  One.  ', ['One.']],
    ['two paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['other line breaks', 'One.\r\n\r\nTwo.\rThree.', ['One.', 'Two.\nThree.']],
    ['blank lines that are not empty', 'One.\n \t \n\n\nTwo.', ['One.', 'Two.']],
    ['separators of lines and paragraphs', 'One.\u2028Two.\u2029Three.', ['One.\nTwo.', 'Three.']],
    ['decomposed letters', 'S\u0327, \u0130', ['\u015E, \u0130']],
  ])('%s', (_, typed, expected) => {
    expect(paragraphs(normalizedText(typed))).toEqual(expected);
  });

  it('nothing left to normalize the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u2029', '\t') }), (typed) => {
        expect(normalizedText(normalizedText(typed))).toBe(normalizedText(typed));
      }),
    );
  });
});

describe('the recorded form of a text', () => {
  it('is a short text as it is', () => {
    expect(textInRecord('a'.repeat(200))).toBe('a'.repeat(200));
  });

  it('is the beginning of a long text, and differs for two texts that differ only at their ends', () => {
    const long = 'The Parties intend to cooperate. '.repeat(40);
    expect(textInRecord(`${long}x`)).toMatch(/^The Parties.*… \(1321 characters, SHA-256 [0-9a-f]{12}\)$/s);
    expect(textInRecord(`${long}x`)).not.toBe(textInRecord(`${long}y`));
    expect(textInRecord(`${long}x`).length).toBeLessThan(220);
  });
});
