import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPath, stubInto, stubOutOf } from './link-path';

const half = 9.5;

describe('a link from a milestone to the next one', () => {
  it.each([
    [
      'to the right in the same lane, above it',
      { x: 100, y: 50 },
      { x: 200, y: 50 },
      'M100 43V43Q100 40.5 103 40.5H197Q200 40.5 200 43V43',
    ],
    [
      'into a lower lane, from above',
      { x: 100, y: 50 },
      { x: 200, y: 69 },
      'M100 57V57Q100 59.5 103 59.5H197Q200 59.5 200 62V62',
    ],
    [
      'into a lane above, from below',
      { x: 100, y: 69 },
      { x: 200, y: 50 },
      'M100 62V62Q100 59.5 103 59.5H197Q200 59.5 200 57V57',
    ],
    ['straight down', { x: 100, y: 50 }, { x: 100, y: 150 }, 'M100 57V140.5H100V143'],
  ])('%s', (_, from, to, d) => {
    expect(linkPath(from, to, half).d).toBe(d);
  });

  it('ends in an arrow at the mark, never on it', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 1100 }),
      y: fc.integer({ min: 0, max: 80 }).map((lane) => lane * 19),
    });
    fc.assert(
      fc.property(point, point, (from, to) => {
        const { d, tip } = linkPath(from, to, half);
        expect(tip.x).toBe(to.x);
        expect(Math.abs(tip.y - to.y)).toBe(7);
        expect(tip.towards).toBe(to.y >= from.y ? 'down' : 'up');
        expect(d.startsWith(`M${from.x} `)).toBe(true);
        expect(d.endsWith(`V${tip.y}`)).toBe(true);
      }),
    );
  });
});

describe('a link from or to a milestone that is not on the chart', () => {
  const mark = { x: 100, y: 50 };

  it('comes from the left, above the mark, and down into it', () => {
    expect(stubInto(mark, half)).toEqual({
      d: 'M84 40.5H97Q100 40.5 100 43V43',
      tip: { x: 100, y: 43, towards: 'down' },
    });
  });

  it('leaves the mark below and goes off to the right', () => {
    expect(stubOutOf(mark, half)).toEqual({
      d: 'M100 57V57Q100 59.5 103 59.5H112',
      tip: { x: 116, y: 59.5, towards: 'right' },
    });
  });
});
