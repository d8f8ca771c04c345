import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { type BandDay, bandLayout, type PlacedBandDay } from './band-layout';
import type { Frame } from './row-layout';
import { textWidth } from './text-width';
import { timeScale } from './time-scale';

const window = { from: calendarDate('2026-01-01'), to: calendarDate('2028-12-31') };
const edge = { left: 2, right: 1118 };
const frame: Frame = { window, scale: timeScale(window, 'quarter', edge), ...edge };
const heading = 150;

const day = (on: string, small = on.slice(5)): BandDay => ({
  key: on,
  kind: 'held',
  on: calendarDate(on),
  title: `Meeting of ${on}`,
  small,
});
const summary = (days: readonly PlacedBandDay[]) =>
  days.map(({ on, label }) => `${on} ${label === null ? 'no words' : label.anchor}`);

/** The label and the sign of each day, as spans of the axis. */
const inkOf = ({ x, small, label }: PlacedBandDay) => {
  const width = textWidth(small, 11);
  const sign = { from: x - 5, to: x + 5 };
  if (label === null) return [sign];
  const from = label.anchor === 'start' ? label.x : label.x - width;
  return [sign, { from, to: from + width }];
};

describe('the days of a group on the rule above its projects', () => {
  it('are labelled on the right, on the left if the next is near, or not at all without room', () => {
    expect(
      summary(
        bandLayout(
          [day('2027-01-10'), day('2027-05-01'), day('2027-05-08'), day('2027-05-15'), day('2028-12-20')],
          frame,
          heading,
        ),
      ),
    ).toEqual([
      '2027-01-10 start',
      '2027-05-01 end',
      '2027-05-08 no words',
      '2027-05-15 start',
      '2028-12-20 end',
    ]);
  });

  it('avoid the heading, and are left out outside the window', () => {
    const placed = bandLayout([day('2025-12-31'), day('2026-02-20'), day('2029-01-01')], frame, heading);
    expect(summary(placed)).toEqual(['2026-02-20 no words']);
  });

  it('never overlap one another or the heading, nor leave the frame', () => {
    const days = fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 1200 }), fc.string({ minLength: 1, maxLength: 14 }))
        .map(([offset, small]) => day(addDays(window.from, offset), small)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(days, (input) => {
        const placed = bandLayout(input, frame, heading);
        placed.forEach((one, index) => {
          const [, words] = inkOf(one);
          if (!words) return;
          expect(words.from).toBeGreaterThan(heading);
          expect(words.to).toBeLessThanOrEqual(edge.right);
          for (const other of placed.filter((_, position) => position !== index)) {
            for (const ink of inkOf(other)) expect(words.to <= ink.from || ink.to <= words.from).toBe(true);
          }
        });
      }),
    );
  });
});
