import type { ChartBar, MarkKind } from './charted-milestone';
import { drawnMark, meetingSign } from './milestone-mark';
import { type Shape, shape } from './shape';
import { textWidth } from './text-width';
import type { Timeline } from './timeline-layout';

/** A sign of the chart and its meaning. */
export interface LegendEntry {
  sign: MarkKind | ChartBar['kind'] | 'together' | 'span' | 'link' | 'beyond' | 'held' | 'planned';
  words: string;
}

/** The signs that occur in a chart, so that the legend explains only those. */
export function renderSigns({ rows, lines, bands, links }: Timeline): ReadonlySet<LegendEntry['sign']> {
  const signs = new Set<LegendEntry['sign']>();
  for (const { marks, bars, beyond } of rows.flatMap(({ milestones }) => milestones)) {
    for (const { kind, since, x } of marks) {
      const together = isInner(kind) && marks.some((other) => isOuter(other.kind) && other.x === x);
      signs.add(together ? 'together' : kind);
      if (since !== null) signs.add('span');
    }
    for (const { kind } of bars) signs.add(kind);
    if (beyond !== null) signs.add('beyond');
  }
  for (const { kind } of [...lines, ...bands.flatMap(({ days }) => days)]) {
    if (kind === 'held' || kind === 'planned') signs.add(kind);
  }
  if (links.some(({ whole }) => whole)) signs.add('link');
  return signs;
}

const isInner = (kind: MarkKind) => kind === 'forecast' || kind === 'now';
const isOuter = (kind: MarkKind) => kind === 'agreed' || kind === 'was';

const lineHeight = 20;
const signWidth = 36;
const size = 11;
const between = 22;

/** The legend, in as many lines as the width requires. */
export function renderLegend(
  entries: readonly LegendEntry[],
  width: number,
): { shape: Shape; height: number } {
  let [x, line] = [0, 0];
  const rendered = entries.map(({ sign, words }) => {
    const long = signWidth + textWidth(words, size);
    if (x > 0 && x + long > width) [x, line] = [0, line + 1];
    const y = line * lineHeight + lineHeight / 2;
    const entry = shape(
      'g',
      {},
      ...renderSign(sign, x + 4, y),
      shape('text', { className: 'tl-legend', x: x + signWidth, y: y + 3.9 }, words),
    );
    x += long + between;
    return entry;
  });
  return { shape: shape('g', {}, ...rendered), height: (line + 1) * lineHeight };
}

/** The size of a sign. */
export const signSize = { width: 34, height: 16 };

/** Renders one sign from `x` on, centred on its line. */
export function renderSign(sign: LegendEntry['sign'], x: number, y: number): Shape[] {
  const [start, end] = [x + 2, x + 22];
  const line = (className: string) => shape('line', { className, x1: start, x2: end, y1: y, y2: y });
  const mark = (kind: MarkKind, at: number) => ({ kind, x: at, since: null });
  switch (sign) {
    case 'together':
      return ['agreed' as const, 'forecast' as const].map((kind) =>
        drawnMark(mark(kind, x + 17), [mark('agreed', x + 17)], y),
      );
    case 'behind':
      return [line('tl-bar-behind'), ...pair('agreed', 'forecast', start, end, y)];
    case 'ahead':
      return [line('tl-bar-ahead'), ...pair('forecast', 'agreed', start, end, y)];
    case 'moved':
      return [line('tl-bar-moved'), ...pair('first', 'agreed', start, end, y)];
    case 'span':
      return [
        shape('rect', { className: 'tl-span', x: start, y: y - 2.5, width: 20, height: 5 }),
        drawnMark(mark('forecast', end), [], y),
      ];
    case 'link':
      return [
        shape('path', { className: 'tl-link-way', d: `M${start} ${y}H${end - 2}` }),
        shape('path', { className: 'tl-link-tip', d: `M${end} ${y}l-4-3v6z` }),
      ];
    case 'beyond':
      return [
        shape('path', {
          className: 'tl-link-way',
          d: `M${start - 2} ${y - 5}H${x + 14}Q${x + 17} ${y - 5} ${x + 17} ${y - 2}`,
        }),
        shape('path', { className: 'tl-link-tip', d: `M${x + 17} ${y + 1}l-3-4h6z` }),
        drawnMark(mark('forecast', x + 17), [], y + 4),
      ];
    case 'held':
    case 'planned':
      return [meetingSign({ kind: sign, x: x + 17 }, y)];
    default:
      return [drawnMark(mark(sign, x + 17), [], y)];
  }
}

const pair = (one: MarkKind, other: MarkKind, start: number, end: number, y: number) => [
  drawnMark({ kind: one, x: start, since: null }, [], y),
  drawnMark({ kind: other, x: end, since: null }, [], y),
];
