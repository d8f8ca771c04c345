import { laneHeights, lineGap, type PlacedLine, wordGap } from './head-layout';
import { drawnMark, meetingSign } from './milestone-mark';
import type { PlacedBar, PlacedMilestone } from './row-layout';
import { type Shape, shape } from './shape';
import { textWidth } from './text-width';
import type { Tick } from './time-scale';
import { laneMiddle, nameHeight, type PlacedBand, type PlacedRow, type Timeline } from './timeline-layout';

/** The two parts of the chart. In print, the head is repeated on every sheet. */
export interface RenderedChart {
  head: Shape;
  body: Shape;
}

/** Renders a laid-out roadmap. `periodWords` gives the names of a period, longest first. */
export function renderChart(chart: Timeline, periodWords: (tick: Tick) => readonly string[]): RenderedChart {
  return {
    head: shape('g', {}, ...axis(chart, periodWords), ...chart.lines.map((line) => lineHead(line, chart))),
    body: shape(
      'g',
      {},
      ...grid(chart),
      ...chart.rows.map((row) => rowRule(row, chart)),
      ...chart.lines.map((line) => upright(line, chart.head, chart.height)),
      ...chart.bands.map((band) => renderBand(band, chart)),
      ...renderLinks(chart.links),
      ...chart.rows.map((row) => renderRow(row, chart)),
    ),
  };
}

function axis(
  { head, left, right, periods, years }: Timeline,
  periodWords: (tick: Tick) => readonly string[],
) {
  const words = (text: string, { x, end }: Tick, y: number, className: string) =>
    textWidth(text, 11) + 6 > end - x ? [] : [shape('text', { className, x: x + 4, y }, text)];
  const fitting = (tick: Tick) =>
    periodWords(tick).find((text) => textWidth(text, 11) + 6 <= tick.end - tick.x);
  return [
    ...years.flatMap((tick) => words(String(tick.year), tick, head - 20, 'tl-year')),
    ...periods.flatMap((tick) => words(fitting(tick) ?? '', tick, head - 6, 'tl-period')),
    shape('line', { className: 'tl-axis', x1: left, x2: right, y1: head, y2: head }),
  ];
}

function grid({ head, height, periods, years, left }: Timeline): Shape[] {
  const line = (className: string, x: number, from: number) =>
    shape('line', { className, x1: x, x2: x, y1: from, y2: height });
  return [
    ...periods.filter(({ x }) => x > left).map(({ x }) => line('tl-grid', x, head)),
    ...years.filter(({ x }) => x > left).map(({ x }) => line('tl-grid-year', x, head)),
  ];
}

const upright = ({ kind, x }: Pick<PlacedLine, 'kind' | 'x'>, y1: number, y2: number) =>
  shape('line', { className: `tl-line tl-line-${kind}`, x1: x, x2: x, y1, y2 });

function lineHead(line: PlacedLine, { head, compact }: Timeline): Shape {
  const { kind, x, lane, anchor, title, small } = line;
  const top = head - 34 - (lane + 1) * (compact ? laneHeights.one : laneHeights.two);
  const at = { x: anchor === 'start' ? x + lineGap : x - lineGap, textAnchor: anchor };
  const className = `tl-day tl-day-${kind}`;
  const date = { className: 'tl-day-small' };
  const words = compact
    ? [
        shape(
          'text',
          { className, ...at, y: top + 12 },
          title,
          shape('tspan', { ...date, dx: wordGap }, small),
        ),
      ]
    : [
        shape('text', { className, ...at, y: top + 12 }, title),
        shape('text', { ...date, ...at, y: top + 25 }, small),
      ];
  return shape(
    'g',
    {},
    upright(line, top + 3, head),
    ...(kind === 'planned' || kind === 'held' ? [meetingSign({ kind, x }, head)] : []),
    ...words,
  );
}

/** A group's heading on its rule, with the group's own days across its rows. */
function renderBand(band: PlacedBand, { left, right }: Timeline): Shape {
  const { heading, days, baseline, daysBaseline, rule, bottom } = band;
  const heads = { group: ['tl-group', 'tl-group-rule'], days: ['tl-band', 'tl-band-rule'] } as const;
  const [words, line] = heads[heading.of];
  return shape(
    'g',
    {},
    shape('text', { className: words, x: left, y: baseline }, heading.text),
    shape('line', { className: line, x1: left, x2: right, y1: rule, y2: rule }),
    ...days.map((day) =>
      shape(
        'g',
        {},
        shape('title', {}, `${day.title}, ${day.small}`),
        upright(day, rule, bottom),
        meetingSign(day, rule),
        ...(day.label === null
          ? []
          : [
              shape(
                'text',
                { className: 'tl-band-day', x: day.label.x, y: daysBaseline, textAnchor: day.label.anchor },
                day.small,
              ),
            ]),
      ),
    ),
  );
}

const rowRule = ({ y, height }: PlacedRow, { left, right }: Timeline) =>
  shape('line', {
    className: 'tl-row-rule',
    x1: left,
    x2: right,
    y1: y + height - 0.5,
    y2: y + height - 0.5,
  });

/** The two other sides of an arrow's head, from its tip. */
const tips = { down: 'l-3-4h6z', up: 'l-3 4h6z', right: 'l-4-3v6z' };

/** All links in one path and all tips in another, since there may be hundreds. */
function renderLinks(links: Timeline['links']): Shape[] {
  if (links.length === 0) return [];
  const heads = links.map(({ tip }) => `M${tip.x} ${tip.y}${tips[tip.towards]}`);
  return [
    shape('path', { className: 'tl-link-way', d: links.map(({ d }) => d).join('') }),
    shape('path', { className: 'tl-link-tip', d: heads.join('') }),
  ];
}

function renderRow(row: PlacedRow, chart: Timeline): Shape {
  const y = row.y + nameHeight - 5;
  const name = [
    ...(row.code === null ? [] : [shape('text', { className: 'tl-code', x: chart.left, y }, row.code)]),
    shape('text', { className: 'tl-name', x: row.nameX, y }, row.name),
    ...(row.tag ? [shape('text', { className: 'tl-tag', x: row.tag.x, y }, row.tag.text)] : []),
  ];
  return shape(
    'g',
    {},
    shape('g', { className: 'tl-names' }, ...name),
    ...(row.rest === null
      ? []
      : [shape('text', { className: 'tl-rest', x: chart.right, y, textAnchor: 'end' }, row.rest)]),
    ...row.steps.map((milestone) => renderMilestone(milestone, laneMiddle(row, milestone))),
  );
}

function renderMilestone(milestone: PlacedMilestone, y: number): Shape {
  const spans = milestone.marks.flatMap(({ since, x }) =>
    since === null
      ? []
      : [shape('rect', { className: 'tl-span', x: since, y: y - 2.5, width: x - since, height: 5 })],
  );
  return shape(
    'g',
    {},
    shape('title', {}, milestone.title),
    ...spans,
    ...milestone.bars.flatMap((bar) => renderBar(bar, y)),
    ...milestone.marks.map((mark) => drawnMark(mark, milestone.marks, y)),
    ...milestoneLabel(milestone, y + 3.9),
  );
}

function renderBar({ kind, x1, x2, cutLeft, cutRight }: PlacedBar, y: number): Shape[] {
  const className = `tl-bar tl-bar-${kind}`;
  const end = (x: number, towards: 1 | -1) =>
    shape('path', {
      className: 'tl-cut',
      d: `M${x - towards * 4} ${y - 4}l${towards * 4} 4l${-towards * 4} 4`,
    });
  return [
    shape('line', { className, x1, x2, y1: y, y2: y }),
    ...(cutLeft ? [end(x1 + 1, -1)] : []),
    ...(cutRight ? [end(x2 - 1, 1)] : []),
  ];
}

function milestoneLabel({ label, overdue }: PlacedMilestone, y: number): Shape[] {
  if (label === null) return [];
  const { x, anchor, text, note, beyond } = label;
  const after = (className: string, added: string | null) =>
    added === null ? [] : [shape('tspan', { className, dx: 4 }, added)];
  const words = [
    text,
    ...after(overdue ? 'tl-note' : 'tl-note-plain', note),
    ...after('tl-note-plain', beyond),
  ];
  return [shape('text', { className: 'tl-label', x, y, textAnchor: anchor }, ...words)];
}
