import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { headLayout, lineGap, type PlacedLine, type TimeLine } from './head-layout';
import type { Frame } from './row-layout';
import { timeScale } from './time-scale';

const window = { from: calendarDate('2026-01-01'), to: calendarDate('2028-12-31') };
const edge = { left: 2, right: 1118 };
const frame: Frame = { window, scale: timeScale(window, 'quarter', edge), ...edge };

const line = (on: string, title: string): TimeLine => ({
  key: `${on} ${title}`,
  kind: 'planned',
  on: calendarDate(on),
  title,
  small: on,
});
const wordsOf = ({ x, anchor, width }: PlacedLine) =>
  anchor === 'start'
    ? { from: x + lineGap, to: x + lineGap + width }
    : { from: x - lineGap - width, to: x - lineGap };
const anyLines = fc.array(
  fc
    .tuple(fc.integer({ min: -100, max: 1300 }), fc.string({ minLength: 1, maxLength: 30 }))
    .map(([days, title]) => line(addDays(window.from, days), title)),
  { maxLength: 14 },
);

describe('the labels of days above the axis', () => {
  it('share a lane if there is room, and stack otherwise', () => {
    const { lines, lanes } = headLayout(
      [line('2026-02-10', 'Signed'), line('2026-11-23', 'Today'), line('2026-12-01', 'Annual meeting')],
      frame,
    );
    expect(lanes).toBe(2);
    expect(Object.fromEntries(lines.map(({ title, lane }) => [title, lane]))).toEqual({
      Signed: 0,
      Today: 1,
      'Annual meeting': 0,
    });
  });

  it('are left of their line near the right edge', () => {
    const { lines } = headLayout([line('2028-12-20', 'Annual meeting planned')], frame);
    expect(lines[0]?.anchor).toBe('end');
  });

  it('are left out with days outside the window', () => {
    expect(headLayout([line('2025-12-31', 'Before'), line('2029-01-01', 'After')], frame).lines).toEqual([]);
  });

  it('never overlap, nor leave the frame', () => {
    fc.assert(
      fc.property(anyLines, (input) => {
        const { lines, lanes } = headLayout(input, frame);
        lines.forEach((one, index) => {
          const words = wordsOf(one);
          expect(one.lane).toBeLessThan(lanes);
          expect(words.from).toBeGreaterThanOrEqual(edge.left);
          expect(words.to).toBeLessThanOrEqual(edge.right);
          for (const other of lines.slice(index + 1)) {
            if (other.lane !== one.lane) continue;
            const others = wordsOf(other);
            expect(words.to <= others.from || others.to <= words.from).toBe(true);
          }
        });
      }),
    );
  });

  it('on the right of their lines are crossed by no other line', () => {
    fc.assert(
      fc.property(anyLines, (input) => {
        const lines = headLayout(input, frame).lines.filter(({ anchor }) => anchor === 'start');
        for (const one of lines) {
          const words = wordsOf(one);
          for (const other of lines) {
            if (other.lane <= one.lane) continue;
            expect(other.x <= words.from || other.x >= words.to).toBe(true);
          }
        }
      }),
    );
  });
});
