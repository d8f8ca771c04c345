import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ChartBar, ChartMark, MilestoneChart } from './charted-milestone';
import { shortened, textWidth } from './text-width';
import type { TimeScale, Window } from './time-scale';

/** Whether links to milestones that are not on the chart come in, and go out. */
export interface Beyond {
  before: boolean;
  after: boolean;
  /** Where those milestones are; null for the same project. */
  words: string | null;
}

/** A milestone with its words, before layout. */
export interface LabelledMilestone extends MilestoneChart {
  id: string;
  label: string;
  /** A word that must be shown with it, such as "overdue". */
  note: string | null;
  /** Its links to milestones that are not on the chart; null without any. */
  beyond: Beyond | null;
  /** The tooltip. */
  title: string;
}

export interface PlacedMark {
  kind: ChartMark['kind'];
  x: number;
  /** Where its month or quarter begins, within the frame; else null. */
  since: number | null;
}

export interface PlacedBar {
  kind: ChartBar['kind'];
  x1: number;
  x2: number;
  /** Whether it continues beyond the frame. */
  cutLeft: boolean;
  cutRight: boolean;
}

export interface PlacedLabel {
  x: number;
  anchor: 'start' | 'end';
  text: string;
  note: string | null;
  /** Words for its links to milestones that are not on the chart. */
  beyond: string | null;
  width: number;
}

export interface PlacedMilestone {
  id: string;
  title: string;
  /** 0 is the top lane of its row. */
  lane: number;
  marks: PlacedMark[];
  bars: PlacedBar[];
  overdue: boolean;
  beyond: Beyond | null;
  /** Null if there is no room beside it. The table lists every milestone. */
  label: PlacedLabel | null;
  /** The position of its last mark, if within the frame. */
  reach: number | null;
}

export interface RowLayout {
  milestones: PlacedMilestone[];
  lanes: number;
  /**
   * Numbers of milestones entirely before the window, how many of those are overdue, and entirely after it.
   */
  before: number;
  overdueBefore: number;
  after: number;
}

export interface Frame {
  scale: TimeScale;
  window: Window;
  left: number;
  right: number;
}

const labelSize = 11;
export const markRadius = 6;
const gap = 5;
// A label may take this much before the next milestone shares its lane.
const fairRoom = 112;
const leastRoom = 30;
const laneGap = 12;

/** Places a project's milestones in as few lanes as their marks and moderately shortened labels need. */
export function rowLayout(milestones: readonly LabelledMilestone[], frame: Frame): RowLayout {
  const dated = milestones.filter(({ marks }) => marks.length > 0);
  const seen = dated.filter((milestone) => liesWithin(milestone, frame.window));
  const placed = seen
    .map((milestone) => reserve(milestone, frame))
    .sort((a, b) => a.from - b.from || a.order - b.order);
  const lanes: Reserved[][] = [];
  for (const milestone of placed) {
    const lane = lanes.find(
      (taken) => (taken.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + laneGap <= milestone.from,
    );
    if (lane) lane.push(milestone);
    else lanes.push([milestone]);
  }
  return {
    milestones: lanes.flatMap((lane, index) => labelled(lane, index, frame)),
    lanes: lanes.length,
    before: dated.filter((milestone) => isBefore(milestone, frame)).length,
    overdueBefore: dated.filter((milestone) => isBefore(milestone, frame) && isOverdue(milestone)).length,
    after: dated.filter((milestone) => isAfter(milestone, frame)).length,
  };
}

/** The day of the last mark, where links attach; null outside the window. */
export function reachedOn({ marks }: MilestoneChart, window: Window): CalendarDate | null {
  const last = marks.at(-1);
  return last && last.on >= window.from && last.on <= window.to ? last.on : null;
}

const isOverdue = ({ marks }: MilestoneChart) => marks.some(({ kind }) => kind === 'overdue');
const isBefore = ({ marks }: MilestoneChart, { window }: { window: Window }) =>
  marks.every(({ on }) => on < window.from);
const isAfter = ({ marks }: MilestoneChart, { window }: { window: Window }) =>
  marks.every(({ on }) => on > window.to);

/** Whether any part of a milestone is within the window. */
export const liesWithin = (milestone: MilestoneChart, window: Window): boolean =>
  milestone.marks.length > 0 && !isBefore(milestone, { window }) && !isAfter(milestone, { window });

/** A milestone on the frame, with the room it takes and the side of its label. */
interface Reserved {
  milestone: LabelledMilestone;
  order: number;
  marks: PlacedMark[];
  bars: PlacedBar[];
  reach: number | null;
  /** The span of its marks and bars. */
  ink: { from: number; to: number };
  /** `over` its own bar if neither side has room. */
  side: 'start' | 'end' | 'over';
  from: number;
  to: number;
}

function reserve(milestone: LabelledMilestone, frame: Frame): Reserved {
  const marks = milestone.marks.flatMap((mark) => placeMark(mark, frame));
  const bars = milestone.bars.flatMap((bar) => placeBar(bar, frame));
  const ink = inkOf(marks, bars, frame);
  const wish =
    Math.min(textWidth(milestone.label, labelSize), fairRoom) +
    noteWidth(milestone.note) +
    noteWidth(milestone.beyond?.words ?? null);
  const room = { start: frame.right - ink.to - gap, end: ink.from - gap - frame.left };
  const side = sideOf(wish, room);
  const taken = side === 'over' ? 0 : Math.min(wish, room[side]) + gap;
  const reached = reachedOn(milestone, frame.window);
  return {
    milestone,
    marks,
    bars,
    ink,
    side,
    order: ink.from,
    reach: reached === null ? null : frame.scale.x(reached),
    from: side === 'end' ? ink.from - taken : ink.from,
    to: side === 'start' ? ink.to + taken : ink.to,
  };
}

function sideOf(wish: number, room: { start: number; end: number }): Reserved['side'] {
  if (room.start >= wish) return 'start';
  if (room.end >= wish) return 'end';
  if (Math.max(room.start, room.end) < leastRoom) return 'over';
  return room.start >= room.end ? 'start' : 'end';
}

function placeMark({ kind, on, since }: ChartMark, { scale, window, left }: Frame): PlacedMark[] {
  if (on < window.from || on > window.to) return [];
  return [{ kind, x: scale.x(on), since: since === null ? null : Math.max(scale.x(since), left) }];
}

function placeBar({ kind, from, to }: ChartBar, { scale, window, left, right }: Frame): PlacedBar[] {
  if (to < window.from || from > window.to) return [];
  const [cutLeft, cutRight] = [from < window.from, to > window.to];
  return [
    { kind, x1: cutLeft ? left : scale.x(from), x2: cutRight ? right : scale.x(to), cutLeft, cutRight },
  ];
}

function inkOf(marks: readonly PlacedMark[], bars: readonly PlacedBar[], { left, right }: Frame) {
  const from = [
    ...marks.map(({ x, since }) => Math.min(x - markRadius, since ?? x)),
    ...bars.map(({ x1 }) => x1),
  ];
  const to = [...marks.map(({ x }) => x + markRadius), ...bars.map(({ x2 }) => x2)];
  // every mark is outside the frame, so the bar crosses all of it
  return from.length === 0
    ? { from: left, to: right }
    : { from: Math.max(Math.min(...from), left), to: Math.min(Math.max(...to), right) };
}

const noteWidth = (note: string | null) => (note === null ? 0 : textWidth(` ${note}`, labelSize));

/** Places labels from left to right: each may fill the gap up to the next milestone of the lane. */
function labelled(lane: readonly Reserved[], index: number, frame: Frame): PlacedMilestone[] {
  let free = frame.left;
  return lane.map((reserved, position) => {
    const { milestone, marks, bars, reach, ink } = reserved;
    const next = lane[position + 1]?.from;
    const limit = next === undefined ? frame.right : next - laneGap;
    const label = placedLabel(reserved, free, limit);
    free = Math.max(label?.anchor === 'start' ? label.x + label.width : 0, ink.to) + laneGap;
    const overdue = isOverdue(milestone);
    const { id, title, beyond } = milestone;
    return { id, title, lane: index, marks, bars, overdue, reach, label, beyond };
  });
}

function placedLabel(
  { milestone, side, ink, marks }: Reserved,
  free: number,
  limit: number,
): PlacedLabel | null {
  switch (side) {
    case 'end':
      return labelOf(milestone, 'end', ink.from - gap, ink.from - gap - free);
    case 'start':
      return labelOf(milestone, 'start', ink.to + gap, limit - ink.to - gap);
    default: {
      // inside its own bar, in the widest gap between its marks
      const ends = [ink.from, ...marks.map(({ x }) => x), ink.to].sort((one, other) => one - other);
      const widths = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
      const widest = widths.indexOf(Math.max(...widths));
      const from = (ends[widest] ?? ink.from) + markRadius + gap;
      return labelOf(milestone, 'start', from, (ends[widest + 1] ?? ink.to) - markRadius - gap - from);
    }
  }
}

/** The label that fits the room: the name is shortened, and what follows it is left out from the end. */
function labelOf(
  milestone: LabelledMilestone,
  side: 'start' | 'end',
  x: number,
  room: number,
): PlacedLabel | null {
  const [note, beyond] = [milestone.note, milestone.beyond?.words ?? null];
  for (const shown of [
    { note, beyond },
    { note, beyond: null },
    { note: null, beyond: null },
  ]) {
    const own = noteWidth(shown.note) + noteWidth(shown.beyond);
    const text = shortened(milestone.label, labelSize, room - own);
    if (text !== null) return { x, anchor: side, text, ...shown, width: textWidth(text, labelSize) + own };
  }
  return null;
}
