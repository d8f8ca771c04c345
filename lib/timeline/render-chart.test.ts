import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { MarkKind } from './charted-milestone';
import { renderLegend, renderSigns } from './legend';
import { renderChart } from './render-chart';
import type { LabelledMilestone } from './row-layout';
import { type Shape, shapeText } from './shape';
import { slideText } from './slide';
import { textWidth } from './text-width';
import { timelineLayout } from './timeline-layout';

const window = { from: calendarDate('2026-01-01'), to: calendarDate('2028-12-31') };
const milestone = (
  id: string,
  kinds: MarkKind[],
  on = '2027-03-31',
  label = `Step ${id}`,
): LabelledMilestone => ({
  id,
  label,
  note: null,
  beyond: null,
  title: `${label}, told whole`,
  bars: [],
  marks: kinds.map((kind) => ({ kind, on: calendarDate(on), since: null })),
});
const day = (on: string) => ({
  key: on,
  kind: 'planned' as const,
  on: calendarDate(on),
  title: `Meeting of ${on}`,
  small: on,
});

function render(milestones: LabelledMilestone[], days: string[] = []) {
  const timeline = timelineLayout({
    width: 1120,
    window,
    by: 'quarter',
    lines: days.map(day),
    rest: () => null,
    groups: [
      {
        key: 'ENE',
        heading: { text: 'Energy', of: 'group' as const },
        days: [],
        rows: [{ id: 'p', code: 'ENE-001', name: 'Storage', tag: 'AZ only', milestones }],
      },
    ],
    links: [{ from: 'a', to: 'b' }],
  });
  return {
    timeline,
    ...renderChart(timeline, ({ number }) => [`Quarter number ${number} of the year`, `Q${number}`]),
  };
}

/** All shapes with this class. */
function classed(chart: Shape, name: string): Shape[] {
  const own = String(chart.attributes.className ?? '')
    .split(' ')
    .includes(name)
    ? [chart]
    : [];
  return [
    ...own,
    ...chart.children.flatMap((child) => (typeof child === 'string' ? [] : classed(child, name))),
  ];
}
/** All shapes in the order in which they are painted. */
const all = (chart: Shape): Shape[] => [
  chart,
  ...chart.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const wordsOf = (chart: Shape): string =>
  chart.children
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .filter((words) => words !== '')
    .join(' ');

describe('the rendered roadmap', () => {
  it('lets no line of a day show through the names of rows and groups', () => {
    const { body, timeline } = render([milestone('a', ['forecast'])], ['2026-01-10', '2026-03-31']);
    const [row] = timeline.rows;
    const [band] = timeline.bands;
    const order = (name: string) => all(body).findIndex(({ attributes }) => attributes.className === name);
    expect(timeline.lines.some(({ x }) => row && x > row.nameX && x < row.nameX + 60)).toBe(true);
    expect(
      all(body).findLastIndex(({ attributes }) => /tl-line /.test(`${attributes.className}`)),
    ).toBeLessThan(order('tl-ground'));
    const grounds = classed(body, 'tl-ground').map(({ attributes }) => String(attributes.d));
    for (const [text, y, baseline] of [
      ['Energy', band?.top, band?.baseline],
      ['ENE-001 Storage AZ only', row?.y, (row?.y ?? 0) + 16],
    ] as const) {
      const covers = grounds.some((path) => {
        const [from = 0, top = 0, to = 0, bottom = 0] = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
        return (
          from < 2 &&
          to > textWidth(text, 9) &&
          top <= (baseline ?? 0) - 9 &&
          bottom > (baseline ?? 0) &&
          top >= (y ?? 0)
        );
      });
      expect(covers, text).toBe(true);
    }
  });

  it('has names, dates and tooltips', () => {
    const { head, body } = render([milestone('a', ['forecast'])], ['2027-01-28']);
    expect(wordsOf(body)).toContain('Energy ENE-001 Storage AZ only Step a, told whole Step a');
    expect(wordsOf(head)).toContain('Meeting of 2027-01-28 2027-01-28');
    // the names of quarters are shortened to fit
    expect(wordsOf(head)).toContain('Q1');
    expect(wordsOf(head)).not.toContain('Quarter number');
  });

  it.each<[MarkKind[], string[]]>([
    [['agreed'], ['tl-mark-agreed']],
    [
      ['agreed', 'forecast'],
      ['tl-mark-agreed', 'tl-mark-inner'],
    ],
    [
      ['agreed', 'done'],
      ['tl-mark-done', 'tl-sign-done'],
    ],
    [
      ['was', 'now'],
      ['tl-mark-was', 'tl-mark-inner'],
    ],
    [['removed'], ['tl-mark-removed', 'tl-sign-removed']],
    [['added'], ['tl-mark-added', 'tl-sign-added']],
    [['overdue'], ['tl-mark-overdue']],
  ])('distinguishes %s by shape', (kinds, classes) => {
    const { body } = render([milestone('a', kinds)]);
    for (const name of classes) expect(classed(body, name), name).toHaveLength(1);
  });

  it('has one path for all lines of a kind, and a tooltip for each milestone', () => {
    const late = (id: string, to: string): LabelledMilestone => ({
      ...milestone(id, ['agreed', 'done']),
      bars: [{ kind: 'behind', from: calendarDate('2027-03-31'), to: calendarDate(to) }],
    });
    const { body } = render([late('a', '2027-06-30'), late('b', '2027-09-30')]);
    for (const name of ['tl-bar-behind', 'tl-sign-done', 'tl-grid', 'tl-row-rule']) {
      expect(classed(body, name), name).toHaveLength(1);
    }
    expect(String(classed(body, 'tl-bar-behind')[0]?.attributes.d).match(/M/g)).toHaveLength(2);
    expect(wordsOf(body)).toMatch(/Step a, told whole.*Step b, told whole/);
  });

  it('joins two milestones by a link with one arrow', () => {
    const { body } = render([milestone('a', ['forecast']), milestone('b', ['forecast'], '2027-12-31')]);
    const begun = (name: string) =>
      classed(body, name).map(({ attributes }) => String(attributes.d).split('M').length - 1);
    expect([begun('tl-link-way'), begun('tl-link-tip')]).toEqual([[1], [1]]);
  });

  it('writes labels on one line if there are many days, and on two if few', () => {
    const few = render([milestone('a', ['forecast'])], ['2027-01-01', '2027-01-20']);
    const many = render(
      [milestone('a', ['forecast'])],
      ['2027-01-01', '2027-01-20', '2027-02-10', '2027-03-01', '2027-03-20', '2027-04-10'],
    );
    expect([few.timeline.compact, many.timeline.compact]).toEqual([false, true]);
    expect(many.timeline.head).toBeLessThan(6 * 32);
  });
});

describe('a meeting of one group', () => {
  it('is on the rule of its group, with its full label and its sign', () => {
    const days = [
      { ...day('2027-01-28'), kind: 'held' as const, title: 'Second meeting held', small: '28 Jan' },
      { ...day('2027-06-30'), title: 'Third meeting planned', small: '30 Jun' },
    ];
    const timeline = timelineLayout({
      width: 1120,
      window,
      by: 'quarter',
      lines: [],
      links: [],
      rest: () => null,
      groups: [{ key: 'ENE', heading: { text: 'Energy', of: 'group' }, days, rows: [] }],
    });
    const { body } = renderChart(timeline, () => []);
    expect(wordsOf(body)).toContain('Second meeting held, 28 Jan 28 Jan');
    expect(wordsOf(body)).toContain('Third meeting planned, 30 Jun 30 Jun');
    expect(classed(body, 'tl-meeting-held')).toHaveLength(1);
    expect(classed(body, 'tl-meeting-planned')).toHaveLength(1);
  });
});

describe('the legend', () => {
  it('explains exactly the signs of the chart', () => {
    const { timeline } = render(
      [
        milestone('a', ['agreed', 'forecast']),
        milestone('b', ['done'], '2027-12-31'),
        milestone('z', ['overdue'], '2029-12-31'),
      ],
      ['2027-01-28'],
    );
    expect([...renderSigns(timeline)].sort()).toEqual(['agreed', 'done', 'link', 'planned', 'together']);
  });
});

describe('the chart as a file', () => {
  const style = new Map([['tl-name', { fill: '#1c2530', 'font-size': '12.5px', 'font-weight': '600' }]]);
  const file = (milestones: LabelledMilestone[], words = 'Roadmap of Energy', oneWeight = false) => {
    const { timeline, head, body } = render(milestones);
    const legend = renderLegend([{ sign: 'agreed', words: 'agreed' }], 1120);
    const slide = { head, body, legend, width: timeline.width, height: timeline.height };
    return slideText({ ...slide, title: words, sub: words, source: words }, style, { oneWeight });
  };

  it('is a slide of 1920 by 1080 if it fits, else as high as needed', () => {
    expect(file([milestone('a', ['forecast'])])).toContain(
      'width="1920" height="1080" viewBox="0 0 1200 675"',
    );
    const milestones = Array.from({ length: 60 }, (_, index) => milestone(String(index), ['forecast']));
    const height = Number(/height="(\d+)"/.exec(file(milestones))?.[1]);
    expect(height).toBeGreaterThan(60 * 19 * 1.6);
  });

  it('has balanced elements, whatever people typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const stack: string[] = [];
        for (const [, close, name, self] of file(
          [milestone('a', ['done'], '2027-03-31', words)],
          words,
        ).matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
          if (close) expect(stack.pop()).toBe(name);
          else if (!self) stack.push(name ?? '');
        }
        expect(stack).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('outlines semibold text for a renderer of one weight', () => {
    const count = (text: string) => text.split('>Storage<').length - 1;
    expect(count(file([], 'x'))).toBe(1);
    expect(count(file([], 'x', true))).toBe(2);
    expect(file([], 'x', true)).toContain('stroke="#1c2530" stroke-width="0.4"');
  });

  it('uses no class and no style sheet', () => {
    expect(file([milestone('a', ['agreed', 'forecast'])])).not.toMatch(/class|<style|className/);
    expect(shapeText(render([]).body, style)).not.toContain('undefined');
  });
});
