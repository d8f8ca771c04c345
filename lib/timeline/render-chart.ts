import { laneHeights, lineGap, type PlacedLine, wordGap } from './head-layout';
import { disc, meetingSign, signKinds, signPath } from './milestone-mark';
import type { PlacedMilestone } from './row-layout';
import { type Shape, shape } from './shape';
import { textWidth } from './text-width';
import type { Tick } from './time-scale';
import {
  headings,
  laneMiddle,
  nameHeight,
  nameSize,
  type PlacedBand,
  type PlacedRow,
  type Timeline,
  tagSize,
} from './timeline-layout';

/** The two parts of the chart. In print, the head is repeated on every sheet. */
export interface RenderedChart {
  head: Shape;
  body: Shape;
}

/**
 * Renders a laid-out roadmap. Lines and signs that need no tooltip of their own are joined into one path per
 * class, since a chart has hundreds. `periodWords` gives the names of a period, longest first.
 */
export function renderChart(chart: Timeline, periodWords: (tick: Tick) => readonly string[]): RenderedChart {
  const lanes = chart.rows.flatMap((row) =>
    row.milestones.map((milestone) => ({ milestone, y: laneMiddle(row, milestone) })),
  );
  return {
    head: shape('g', {}, ...axis(chart, periodWords), ...chart.lines.map((line) => lineHead(line, chart))),
    body: shape(
      'g',
      {},
      ...grid(chart),
      ...rowRules(chart),
      ...chart.lines.map((line) => upright(line, chart.head, chart.height)),
      ...chart.bands.map((band) => renderBand(band, chart)),
      ...grounds(chart),
      ...renderLinks(chart.links),
      ...renderNames(chart),
      ...renderSpans(lanes),
      ...renderBars(lanes),
      ...lanes.map(renderMilestone),
      ...renderMarkSigns(lanes),
    ),
  };
}

/** A milestone and the middle of its lane. */
interface Lane {
  milestone: PlacedMilestone;
  y: number;
}

/** All parts of a class in one path; nothing without parts. */
const joined = (className: string, parts: readonly string[]): Shape[] =>
  parts.length === 0 ? [] : [shape('path', { className, d: parts.join('') })];

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
  const lines = (ticks: readonly Tick[]) =>
    ticks.filter(({ x }) => x > left).map(({ x }) => `M${x} ${head}V${height}`);
  return [...joined('tl-grid', lines(periods)), ...joined('tl-grid-year', lines(years))];
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
  const { size } = headings[heading.of];
  const behind = ground(left, left + textWidth(heading.text, size), baseline - size, rule);
  return shape(
    'g',
    {},
    // hidden with the heading where the page names the groups itself
    shape('g', { className: 'tl-names' }, ...joined('tl-ground', [behind])),
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

const rowRules = ({ rows, left, right }: Timeline) =>
  joined(
    'tl-row-rule',
    rows.map(({ y, height }) => `M${left} ${y + height - 0.5}H${right}`),
  );

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

const groundEdge = 3;

/** An area in the page's colour, so that no line shows through the text on it. */
const ground = (from: number, to: number, top: number, bottom: number) =>
  `M${tenth(from - groundEdge)} ${top}H${tenth(to + groundEdge)}V${bottom}H${tenth(from - groundEdge)}z`;

/** The grounds of the projects' names, and of what their rows leave out. */
function grounds({ rows, left, right }: Timeline): Shape[] {
  const under = (row: PlacedRow, from: number, to: number) => ground(from, to, row.y + 1, row.y + nameHeight);
  const names = rows.map((row) => {
    const end = row.nameX + textWidth(row.name, nameSize);
    return under(row, left, row.tag ? row.tag.x + textWidth(row.tag.text, tagSize) : end);
  });
  const rest = rows.flatMap((row) =>
    row.rest === null ? [] : [under(row, right - textWidth(row.rest, tagSize), right)],
  );
  return [shape('g', { className: 'tl-names' }, ...joined('tl-ground', names)), ...joined('tl-ground', rest)];
}

/** The names of the projects, which a narrow page shows itself, and what their rows leave out. */
function renderNames({ rows, left, right }: Timeline): Shape[] {
  const baseline = (row: PlacedRow) => row.y + nameHeight - 5;
  const names = rows.flatMap((row) => {
    const y = baseline(row);
    return [
      ...(row.code === null ? [] : [shape('text', { className: 'tl-code', x: left, y }, row.code)]),
      shape('text', { className: 'tl-name', x: row.nameX, y }, row.name),
      ...(row.tag ? [shape('text', { className: 'tl-tag', x: row.tag.x, y }, row.tag.text)] : []),
    ];
  });
  const rest = rows.flatMap((row) =>
    row.rest === null
      ? []
      : [shape('text', { className: 'tl-rest', x: right, y: baseline(row), textAnchor: 'end' }, row.rest)],
  );
  return [shape('g', { className: 'tl-names' }, ...names), ...rest];
}

const renderSpans = (lanes: readonly Lane[]) =>
  joined(
    'tl-span',
    lanes.flatMap(({ milestone, y }) =>
      milestone.marks.flatMap(({ since, x }) =>
        since === null ? [] : [`M${since} ${y - 2.5}H${x}v5H${since}z`],
      ),
    ),
  );

function renderBars(lanes: readonly Lane[]): Shape[] {
  const bars = lanes.flatMap(({ milestone, y }) => milestone.bars.map((bar) => ({ ...bar, y })));
  const cut = (x: number, y: number, towards: 1 | -1) =>
    `M${tenth(x - towards * 4)} ${y - 4}l${towards * 4} 4l${-towards * 4} 4`;
  return [
    ...(['behind', 'ahead', 'moved'] as const).flatMap((kind) =>
      joined(
        `tl-bar-${kind}`,
        bars.filter((bar) => bar.kind === kind).map(({ x1, x2, y }) => `M${x1} ${y}H${x2}`),
      ),
    ),
    ...joined(
      'tl-cut',
      bars.flatMap(({ x1, x2, y, cutLeft, cutRight }) => [
        ...(cutLeft ? [cut(x1 + 1, y, -1)] : []),
        ...(cutRight ? [cut(x2 - 1, y, 1)] : []),
      ]),
    ),
  ];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function renderMilestone({ milestone, y }: Lane): Shape {
  return shape(
    'g',
    {},
    shape('title', {}, milestone.title),
    ...milestone.marks.map((mark) => disc(mark, milestone.marks, y)),
    ...milestoneLabel(milestone, tenth(y + 3.9)),
  );
}

/** The signs inside the marks. */
const renderMarkSigns = (lanes: readonly Lane[]) =>
  signKinds.flatMap((kind) =>
    joined(
      `tl-sign tl-sign-${kind}`,
      lanes.flatMap(({ milestone, y }) =>
        milestone.marks.filter((mark) => mark.kind === kind).map(({ x }) => signPath(kind, x, y)),
      ),
    ),
  );

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
  const at = { className: 'tl-label', x: tenth(x), y };
  return [shape('text', anchor === 'end' ? { ...at, textAnchor: anchor } : at, ...words)];
}
