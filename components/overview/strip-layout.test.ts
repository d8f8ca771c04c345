import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { type PlacedMark, type StripMark, stripLayout } from './strip-layout';

const signed = calendarDate('2026-02-10');
const mark = (days: number, index: number, title = 'Annual meeting planned'): StripMark => ({
  key: String(index),
  kind: index === 0 ? 'signed' : 'planned',
  date: addDays(signed, days) as CalendarDate,
  title,
  small: '28 Jan 2027',
});
const span = ({ x, anchor, title }: PlacedMark): [number, number] => {
  const long = title.length * 6.9;
  return anchor === 'start' ? [x, x + long] : [x - long, x];
};

describe('the strip of the Charter’s time', () => {
  it('covers no label with another, however close the days are', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(days, (offsets) => {
        const { marks } = stripLayout(offsets.map((offset, index) => mark(offset, index)));
        for (const one of marks) {
          for (const other of marks) {
            if (one === other || one.lane !== other.lane) continue;
            const [[a, b], [c, d]] = [span(one), span(other)];
            expect(b <= c || d <= a).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps every label within the picture and every day in its order', () => {
    const { marks, width } = stripLayout([mark(0, 0, 'Signed'), mark(89, 1), mark(286, 2), mark(365, 3)]);
    expect(marks.map(span).every(([from, to]) => from >= 0 && to <= width)).toBe(true);
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('names the quarters that it spans', () => {
    const { quarters } = stripLayout([mark(0, 0, 'Signed'), mark(365, 1)]);
    expect(quarters.map(({ quarter, year }) => `${year} Q${quarter}`)).toEqual([
      '2026 Q1',
      '2026 Q2',
      '2026 Q3',
      '2026 Q4',
      '2027 Q1',
    ]);
  });
});
