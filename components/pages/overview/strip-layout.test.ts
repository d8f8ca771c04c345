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
  small: 'Wed 28 Jan 2027',
});
const span = ({ x, anchor, title, small }: PlacedMark): [number, number] => {
  const long = Math.max(title.length, small.length) * 6.9;
  return anchor === 'start' ? [x, x + long] : [x - long, x];
};
const titles = [
  'Signed',
  'Today',
  'As of',
  'First year ends',
  'Lists and roadmaps due',
  'Annual meeting planned',
];
const anyMarks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(...titles)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((sample) => sample.map(([days, title], index) => mark(days, index, title)));

/** The lines that cross the label of another mark. */
const crossed = (marks: readonly PlacedMark[]) =>
  marks.flatMap((line) =>
    marks.filter((words) => {
      const [from, to] = span(words);
      return words !== line && words.lane < line.lane && line.x > from && line.x < to;
    }),
  );

describe('the Charter’s time line', () => {
  it('never overlaps labels, however close the days are', () => {
    fc.assert(
      fc.property(anyMarks, (input) => {
        const { marks } = stripLayout(input);
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

  it('never draws a line through another label', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        expect(crossed(stripLayout(marks).marks)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['2027-02-20', '2027-03-15', '2026-05-20', '2026-02-12', '2031-01-01', '2026-05-01'])(
    'draws the line of %s beside the labels of the Charter’s days',
    (asOf) => {
      const days = [
        ['2026-02-10', 'Signed'],
        ['2026-05-10', 'Lists and roadmaps due'],
        [asOf, 'As of'],
        ['2027-01-26', 'Annual meeting planned'],
        [asOf > '2030' ? '2031-02-10' : asOf > '2027-02-10' ? '2028-02-10' : '2027-02-10', 'First year ends'],
      ] as const;
      const marks = days.map(([date, title], index) => ({
        ...mark(0, index, title),
        date: calendarDate(date),
      }));
      expect(crossed(stripLayout(marks).marks)).toEqual([]);
    },
  );

  it('keeps every label inside and every day in order', () => {
    const { marks, width } = stripLayout([mark(0, 0, 'Signed'), mark(89, 1), mark(286, 2), mark(365, 3)]);
    expect(marks.map(span).every(([from, to]) => from >= 0 && to <= width)).toBe(true);
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('names its quarters', () => {
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
