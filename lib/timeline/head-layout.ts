import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Frame } from './row-layout';
import { textWidth } from './text-width';

export type LineKind = 'today' | 'signed' | 'due' | 'extension' | 'held' | 'planned';

/** A day marked across the whole chart, with its label. */
export interface TimeLine {
  key: string;
  kind: LineKind;
  on: CalendarDate;
  title: string;
  small: string;
}

export interface PlacedLine extends TimeLine {
  x: number;
  /** 0 is nearest to the axis. */
  lane: number;
  anchor: 'start' | 'end';
  /** The width of the label, without the gap to the line. */
  width: number;
}

const size = 11.5;
export const lineGap = 6;
const between = 12;
/** Between name and date, when both are on one line. */
export const wordGap = 6;
/** With more lanes than this, name and date go on one line. */
const maxLanes = 4;
export const laneHeights = { one: 17, two: 32 };

export interface HeadLayout {
  lines: PlacedLine[];
  lanes: number;
  height: number;
  compact: boolean;
}

/**
 * Places the labels of the days above the axis: right of the line, or left of it near the edge, each in the
 * lowest lane where it covers neither another label nor a line that comes down through the lane. With many
 * days each label takes one line instead of two.
 *
 * Days outside the window, and labels wider than the chart, are left out.
 */
export function headLayout(lines: readonly TimeLine[], frame: Frame): HeadLayout {
  const twoLines = placeHead(lines, frame, false);
  return twoLines.lanes > maxLanes ? placeHead(lines, frame, true) : twoLines;
}

function placeHead(lines: readonly TimeLine[], frame: Frame, compact: boolean): HeadLayout {
  const { window } = frame;
  const within = lines
    .filter(({ on }) => on >= window.from && on <= window.to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap((line) => anchored(line, frame, compact));
  const leftwards = within.filter(({ anchor }) => anchor === 'end');
  const rightwards = within.filter(({ anchor }) => anchor === 'start').reverse();
  const taken: (Span & { lane: number; x: number })[] = [];
  const placed = [...leftwards, ...rightwards].map((line): PlacedLine => {
    const span = spanOf(line);
    let lane = 0;
    while (taken.some((other) => isInTheWay(other, lane, span))) lane += 1;
    taken.push({ ...span, lane, x: line.x });
    return { ...line, lane };
  });
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  return { lines: placed, lanes, height: lanes * (compact ? laneHeights.one : laneHeights.two), compact };
}

interface Span {
  from: number;
  to: number;
}

const touches = (one: Span, other: Span) => one.from < other.to + between && one.to + between > other.from;

/** A label in the same lane, or a line that comes down through it from a higher one. */
const isInTheWay = (other: Span & { lane: number; x: number }, lane: number, span: Span) =>
  other.lane === lane
    ? touches(span, other)
    : other.lane > lane && other.x > span.from - 2 && other.x < span.to + 2;

/** The span of a label with its line. */
const spanOf = ({ x, anchor, width }: Pick<PlacedLine, 'x' | 'anchor' | 'width'>): Span =>
  anchor === 'start' ? { from: x, to: x + lineGap + width } : { from: x - lineGap - width, to: x };

function anchored(
  line: TimeLine,
  { scale, left, right }: Frame,
  compact: boolean,
): Omit<PlacedLine, 'lane'>[] {
  const x = scale.x(line.on);
  const [title, small] = [textWidth(line.title, size), textWidth(line.small, size)];
  const width = compact ? title + small + wordGap : Math.max(title, small);
  if (x + lineGap + width <= right) return [{ ...line, x, width, anchor: 'start' }];
  return x - lineGap - width >= left ? [{ ...line, x, width, anchor: 'end' }] : [];
}
