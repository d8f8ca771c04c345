import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, textWidth } from './text-width';

describe('the width of a line of text', () => {
  it('grows with every letter and with the size', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, more) => {
        expect(textWidth(text + more, 11)).toBeGreaterThan(textWidth(text, 11));
        expect(textWidth(text, 22)).toBeCloseTo(2 * textWidth(text, 11));
      }),
    );
  });

  it('depends on the letters: an m is wider than an i, and Azerbaijani letters have widths too', () => {
    expect(textWidth('mmm', 10)).toBeGreaterThan(2 * textWidth('iii', 10));
    expect(textWidth('ə', 10)).toBeGreaterThan(0);
  });
});

describe('a text cut to fit', () => {
  it.each([
    ['Feasibility study', 200, 'Feasibility study'],
    ['Feasibility study', 60, 'Feasibili…'],
    ['Grid ready', 40, 'Grid…'],
    ['Feasibility study', 12, null],
  ])('%s in %d units is %s', (text, room, expected) => {
    expect(shortened(text, 11, room)).toBe(expected);
  });

  it('never takes more than the room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 300 }), (text, room) => {
        expect(textWidth(shortened(text, 11, room) ?? '', 11)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
