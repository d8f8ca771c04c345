import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { type MilestoneChart, milestoneChart } from './charted-milestone';
import {
  type Frame,
  type LabelledMilestone,
  markRadius,
  type PlacedMilestone,
  rowLayout,
} from './row-layout';
import { timeScale } from './time-scale';

const today = calendarDate('2026-11-23');
const window = { from: calendarDate('2026-01-01'), to: calendarDate('2028-12-31') };
const edge = { left: 2, right: 1118 };
const frame: Frame = { window, scale: timeScale(window, 'quarter', edge), ...edge };

const labelled = (
  id: string,
  label: string,
  chart: MilestoneChart,
  note: string | null = null,
): LabelledMilestone => ({
  ...chart,
  id,
  label,
  note,
  beyond: null,
  title: label,
});
const expected = (id: string, label: string, on: string) =>
  labelled(id, label, { marks: [{ kind: 'forecast', on: calendarDate(on), since: null }], bars: [] });

const days = fc.integer({ min: -700, max: 1800 }).map((offset) => addDays(window.from, offset));
const dates = fc.record({ on: days, precision: fc.constantFrom('day' as const, 'month' as const) });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const dueOf = ({ baseline, forecast }: Record<'baseline' | 'forecast', { on: CalendarDate } | null>) =>
  (baseline ?? forecast)?.on ?? null;
const anyMilestone = fc
  .record({
    title: fc.string({ maxLength: 60 }),
    note: maybe(fc.constant('overdue')),
    beyond: maybe(fc.constant({ before: true, after: false, words: 'after CON-014 and 2 more' })),
    firstBaseline: maybe(dates),
    baseline: maybe(dates),
    forecast: maybe(dates),
    actualOn: maybe(days),
  })
  .map(({ title: milestone, note, beyond, ...known }) => ({
    ...labelled(
      '',
      milestone,
      milestoneChart(
        { id: '', number: 1, title: milestone, responsible: null, dueOn: dueOf(known), ...known },
        today,
      ),
      note,
    ),
    beyond,
  }));
const anyRow = fc
  .array(anyMilestone, { maxLength: 12 })
  .map((milestones) => milestones.map((milestone, index) => ({ ...milestone, id: String(index) })));

/** Everything visible of a milestone, as spans of the axis. */
function inkOf({ marks, bars, label }: PlacedMilestone): { from: number; to: number }[] {
  const text = label && { from: label.anchor === 'start' ? label.x : label.x - label.width, to: 0 };
  return [
    ...marks.map(({ x, since }) => ({ from: Math.min(x - markRadius, since ?? x), to: x + markRadius })),
    ...bars.map(({ x1, x2 }) => ({ from: x1, to: x2 })),
    ...(text && label ? [{ from: text.from, to: text.from + label.width }] : []),
  ];
}

describe('the milestones of a project in their lanes', () => {
  it('share a lane if there is room, each with its label', () => {
    const row = rowLayout(
      [expected('a', 'Study', '2026-03-01'), expected('b', 'Tender', '2027-03-01')],
      frame,
    );
    expect(row.lanes).toBe(1);
    expect(row.milestones.map(({ label }) => label?.text)).toEqual(['Study', 'Tender']);
  });

  it('take a lane each if they fall together', () => {
    const row = rowLayout(
      [expected('a', 'Study', '2026-03-01'), expected('b', 'Tender', '2026-03-01')],
      frame,
    );
    expect(row.milestones.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('are labelled on the left near the right edge', () => {
    const [milestone] = rowLayout([expected('a', 'Feasibility study', '2028-12-20')], frame).milestones;
    expect(milestone?.label).toMatchObject({ anchor: 'end', text: 'Feasibility study' });
  });

  it('have shortened labels if the next one is near, down to a fair length', () => {
    const long = 'Feasibility study of the second interconnector';
    const row = rowLayout([expected('a', long, '2026-03-01'), expected('b', 'Tender', '2026-08-01')], frame);
    expect(row.lanes).toBe(1);
    expect(row.milestones[0]?.label?.text).toMatch(/^Feasibility study.*…$/);
  });

  it('name links elsewhere only if there is room, after being overdue', () => {
    const beyond = { before: true, after: false, words: 'after CON-014' };
    const late = (next: string) => {
      const milestone = { ...expected('a', 'Study', '2026-03-01'), note: 'overdue', beyond };
      return rowLayout([milestone, expected('b', 'Tender', next)], frame).milestones[0]?.label;
    };
    expect(late('2027-03-01')).toMatchObject({ text: 'Study', note: 'overdue', beyond: 'after CON-014' });
    const narrow = {
      window,
      scale: timeScale(window, 'quarter', { left: 2, right: 160 }),
      left: 2,
      right: 160,
    };
    const [milestone] = rowLayout(
      [{ ...expected('a', 'Study', '2026-09-01'), note: 'overdue', beyond }],
      narrow,
    ).milestones;
    expect(milestone?.label).toMatchObject({ note: 'overdue', beyond: null });
  });

  it('are labelled over their bar if it fills the window', () => {
    const across = labelled(
      'a',
      'Works',
      {
        marks: [
          { kind: 'agreed', on: calendarDate('2025-06-30'), since: null },
          { kind: 'overdue', on: calendarDate('2029-06-30'), since: null },
        ],
        bars: [{ kind: 'behind', from: calendarDate('2025-06-30'), to: calendarDate('2029-06-30') }],
      },
      'overdue',
    );
    expect(rowLayout([across], frame).milestones[0]?.label).toMatchObject({ text: 'Works', note: 'overdue' });
  });

  it('are counted if before the window and overdue', () => {
    const late = (id: string): LabelledMilestone => ({
      ...labelled(id, 'Study', {
        marks: [{ kind: 'overdue', on: calendarDate('2025-06-30'), since: null }],
        bars: [],
      }),
    });
    const { before, overdueBefore } = rowLayout([late('a'), expected('b', 'Survey', '2025-12-31')], frame);
    expect([before, overdueBefore]).toEqual([2, 1]);
  });

  it('are counted if outside the window, and cut if partly outside', () => {
    const across = labelled('c', 'Works', {
      marks: [
        { kind: 'agreed', on: calendarDate('2025-06-30'), since: null },
        { kind: 'forecast', on: calendarDate('2026-06-30'), since: null },
      ],
      bars: [{ kind: 'behind', from: calendarDate('2025-06-30'), to: calendarDate('2026-06-30') }],
    });
    const row = rowLayout(
      [expected('a', 'Study', '2025-12-31'), expected('b', 'Tender', '2029-01-01'), across],
      frame,
    );
    expect([row.before, row.after, row.milestones.length]).toEqual([1, 1, 1]);
    expect(row.milestones[0]?.bars[0]).toMatchObject({ x1: edge.left, cutLeft: true, cutRight: false });
    expect(row.milestones[0]?.marks).toHaveLength(1);
  });

  it('never overlap, whatever their dates and names', () => {
    fc.assert(
      fc.property(anyRow, (milestones) => {
        const placed = rowLayout(milestones, frame).milestones;
        for (const one of placed) {
          for (const other of placed) {
            if (one.id >= other.id || one.lane !== other.lane) continue;
            for (const a of inkOf(one)) {
              for (const b of inkOf(other)) expect(a.to <= b.from || b.to <= a.from).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('keep a readable part of the name, except at the edges', () => {
    fc.assert(
      fc.property(anyRow, (milestones) => {
        for (const { id, label } of rowLayout(milestones, frame).milestones) {
          const whole = milestones.find((milestone) => milestone.id === id)?.label;
          if (label === null || label.text === whole) continue;
          const beyond = label.anchor === 'start' ? edge.right - label.x : label.x - edge.left;
          // one more letter and the ellipsis would not have fitted
          if (beyond > 220) expect(label.width).toBeGreaterThan(112 - 25);
        }
      }),
    );
  });

  it('keep their label clear of their marks', () => {
    fc.assert(
      fc.property(anyMilestone, (milestone) => {
        for (const { label, ...rest } of rowLayout([milestone], frame).milestones) {
          if (label === null) continue;
          const [from, to] =
            label.anchor === 'start' ? [label.x, label.x + label.width] : [label.x - label.width, label.x];
          const discs = rest.marks.map(({ x }) => ({ from: x - markRadius, to: x + markRadius }));
          const inks = inkOf({ ...rest, label: null });
          // over its own bar only where neither side has room
          const room = Math.max(
            Math.min(...inks.map((ink) => ink.from)) - edge.left,
            edge.right - Math.max(...inks.map((ink) => ink.to)),
          );
          for (const ink of room < 40 ? discs : inks) expect(ink.to <= from || to <= ink.from).toBe(true);
        }
      }),
    );
  });

  it('stay in the frame, except for half a mark at its edge', () => {
    fc.assert(
      fc.property(anyRow, (milestones) => {
        for (const milestone of rowLayout(milestones, frame).milestones) {
          for (const { from, to } of inkOf(milestone)) {
            expect(from).toBeGreaterThanOrEqual(edge.left - markRadius);
            expect(to).toBeLessThanOrEqual(edge.right + markRadius);
          }
        }
      }),
    );
  });

  it('are all shown or counted', () => {
    fc.assert(
      fc.property(anyRow, (milestones) => {
        const { milestones: placed, before, after } = rowLayout(milestones, frame);
        expect(placed.length + before + after).toBe(
          milestones.filter(({ marks }) => marks.length > 0).length,
        );
      }),
    );
  });
});
