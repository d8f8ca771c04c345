import { type BandDay, bandLayout, type PlacedBandDay } from './band-layout';
import { headLayout, type PlacedLine, type TimeLine } from './head-layout';
import { type LinkEnd, linkPath, type RenderedLink, stubInto, stubOutOf } from './link-path';
import {
  type Frame,
  type LabelledMilestone,
  type PlacedMilestone,
  type RowLayout,
  rowLayout,
} from './row-layout';
import { shortened, textWidth } from './text-width';
import { type By, type Tick, timeScale, type Window } from './time-scale';

/** A project with its words, before layout. */
export interface LabelledRow {
  id: string;
  code: string | null;
  name: string;
  /** A word beside the name, such as whose private project it is, or that it was added. */
  tag: string | null;
  milestones: readonly LabelledMilestone[];
}

/**
 * The heading above a group's rows: the group's name, or a label of its days in a chart of that group only.
 */
export interface Heading {
  text: string;
  of: 'group' | 'days';
}

export interface LabelledGroup {
  key: string;
  /** Null in a chart of this group only, if it has no days of its own. */
  heading: Heading | null;
  /** Days marked across this group's rows only. */
  days: readonly BandDay[];
  rows: readonly LabelledRow[];
}

/** How many milestones a row has, and how many lack a mark: without a date, or outside the window. */
export interface Rest {
  milestones: number;
  undated: number;
  before: number;
  overdueBefore: number;
  after: number;
}

export interface TimelineInput {
  width: number;
  window: Window;
  by: By;
  lines: readonly TimeLine[];
  groups: readonly LabelledGroup[];
  /** From the predecessor to the dependent, by id. */
  links: readonly { from: string; to: string }[];
  /** The words beside a name if some of its milestones have no mark. */
  rest: (row: Rest) => string | null;
}

export interface PlacedRow extends Pick<RowLayout, 'milestones'> {
  id: string;
  code: string | null;
  /** `name` is shortened to fit; `full` is not. */
  name: string;
  full: string;
  nameX: number;
  tag: { text: string; x: number } | null;
  rest: string | null;
  y: number;
  height: number;
}

/** A group's heading above its rows, on a rule that also carries the group's days. */
export interface PlacedBand {
  key: string;
  heading: Heading;
  days: PlacedBandDay[];
  top: number;
  /** The baselines of the heading and of the days' labels. */
  baseline: number;
  daysBaseline: number;
  rule: number;
  /** The end of the group's rows. */
  bottom: number;
}

export interface Timeline {
  width: number;
  /** The height of the head, with the days' labels and the axis. The body begins below it. */
  head: number;
  height: number;
  left: number;
  right: number;
  periods: Tick[];
  years: Tick[];
  lines: PlacedLine[];
  /** Whether each day’s label is on one line. */
  compact: boolean;
  bands: PlacedBand[];
  rows: PlacedRow[];
  /** `whole` if both ends are on the chart. */
  links: (RenderedLink & { key: string; whole: boolean })[];
  /** Where the body may be cut for paper: above a group's heading, or between two projects. */
  cuts: number[];
}

const laneHeight = 19;
export const nameHeight = 21;
export const nameSize = 12.5;
const codeSize = 12;
const axisHeight = 34;
/** The size of a row's tag and of what its row leaves out. */
export const tagSize = 11;
/** For each kind of heading its text size, and its baseline and rule from its top. */
export const headings = {
  group: { size: 16, baseline: 24, rule: 32 },
  days: { size: 11, baseline: 13, rule: 21 },
} as const;
const belowRule = 6;
/** The extra height of the days' labels below a heading that leaves no room beside it. */
const dayLine = 16;
const rowEnd = 9;
const margin = 2;

/** Lays out a roadmap: an axis of days, and below it the projects with their milestones in lanes. */
export function timelineLayout(input: TimelineInput): Timeline {
  const [left, right] = [margin, input.width - margin];
  const scale = timeScale(input.window, input.by, { left, right });
  const frame: Frame = { scale, window: input.window, left, right };
  const days = headLayout(input.lines, frame);
  const head = days.height + axisHeight;
  const body = placeGroups(input, frame, head);
  return {
    width: input.width,
    head,
    left,
    right,
    periods: scale.periods,
    years: scale.years,
    lines: days.lines,
    compact: days.compact,
    ...body,
    links: placeLinks(input.links, body.rows),
  };
}

function placeGroups(input: TimelineInput, frame: Frame, head: number) {
  const bands: PlacedBand[] = [];
  const rows: PlacedRow[] = [];
  const cuts: number[] = [];
  let y = head;
  for (const { key, heading, days, rows: labelled } of input.groups) {
    const band = heading && bandHead({ key, heading, days }, frame, y);
    if (band) cuts.push(y);
    y += band ? band.rule - y + belowRule : rowEnd / 2;
    labelled.forEach((row, index) => {
      // no cut between a group's heading and its first project
      if (band === null || index > 0) cuts.push(y);
      const placed = placeRow(row, frame, y, input.rest);
      rows.push(placed);
      y += placed.height;
    });
    if (band) bands.push({ ...band, bottom: y });
  }
  return { bands, rows, cuts, height: y };
}

function bandHead(
  { key, heading, days }: { key: string; heading: Heading; days: readonly BandDay[] },
  frame: Frame,
  top: number,
): Omit<PlacedBand, 'bottom'> {
  const { size, baseline, rule } = headings[heading.of];
  const own = { key, heading, top, baseline: top + baseline };
  const beside = bandLayout(days, frame, frame.left + textWidth(heading.text, size));
  if (beside.every(({ label }) => label !== null)) {
    return { ...own, days: beside, daysBaseline: own.baseline, rule: top + rule };
  }
  const below = { daysBaseline: own.baseline + dayLine, rule: top + rule + dayLine };
  return { ...own, ...below, days: bandLayout(days, frame, frame.left) };
}

function placeRow(row: LabelledRow, frame: Frame, y: number, restOf: TimelineInput['rest']): PlacedRow {
  const { milestones, lanes, ...outside } = rowLayout(row.milestones, frame);
  const undated = row.milestones.filter(({ marks }) => marks.length === 0).length;
  const rest = restOf({ milestones: row.milestones.length, undated, ...outside });
  const nameX = frame.left + (row.code === null ? 0 : textWidth(row.code, codeSize) + 6);
  const beside =
    (rest === null ? 0 : textWidth(rest, tagSize) + 24) +
    (row.tag === null ? 0 : textWidth(row.tag, tagSize) + 12);
  const name = shortened(row.name, nameSize, frame.right - nameX - beside) ?? '…';
  const tag = row.tag === null ? null : { text: row.tag, x: nameX + textWidth(name, nameSize) + 8 };
  const height = nameHeight + lanes * laneHeight + rowEnd;
  return { id: row.id, code: row.code, name, full: row.name, nameX, tag, rest, milestones, y, height };
}

/** The middle of a milestone's lane. */
export const laneMiddle = (row: Pick<PlacedRow, 'y'>, milestone: Pick<PlacedMilestone, 'lane'>) =>
  row.y + nameHeight + milestone.lane * laneHeight + laneHeight / 2;

function placeLinks(links: TimelineInput['links'], rows: readonly PlacedRow[]): Timeline['links'] {
  const halfLane = laneHeight / 2;
  const ends = new Map<string, LinkEnd>();
  const stubs: Timeline['links'] = [];
  for (const row of rows) {
    for (const { id, lane, reach, beyond } of row.milestones) {
      if (reach === null) continue;
      const end = { x: reach, y: laneMiddle(row, { lane }) };
      ends.set(id, end);
      if (beyond?.before) stubs.push({ key: `… ${id}`, whole: false, ...stubInto(end, halfLane) });
      if (beyond?.after) stubs.push({ key: `${id} …`, whole: false, ...stubOutOf(end, halfLane) });
    }
  }
  const whole = links.flatMap(({ from, to }) => {
    const [start, end] = [ends.get(from), ends.get(to)];
    return start && end ? [{ key: `${from} ${to}`, whole: true, ...linkPath(start, end, halfLane) }] : [];
  });
  return [...whole, ...stubs];
}

/**
 * A part of the body on paper. `band` is the group that continues from the sheet before; its heading is
 * repeated.
 */
export interface Sheet {
  from: number;
  to: number;
  band: PlacedBand | null;
}

/** The height of a repeated heading. */
export const headingHeight = ({ top, rule }: Pick<PlacedBand, 'top' | 'rule'>) => rule - top + belowRule;

/**
 * Cuts the body into sheets of at most `rest` units, the first of at most `first`. A higher row is not cut.
 */
export function sheetsOf(chart: Timeline, first: number, rest: number): Sheet[] {
  const sheets: Sheet[] = [];
  const sheet = (from: number, to: number): Sheet => ({ from, to, band: goingOn(chart, from) });
  let from = chart.head;
  let last = chart.head;
  const ends = [...chart.cuts.filter((cut) => cut > chart.head), chart.height];
  for (const end of ends) {
    const band = goingOn(chart, from);
    const room = (sheets.length === 0 ? first : rest) - chart.head - (band ? headingHeight(band) : 0);
    if (end - from > room && last > from) {
      sheets.push(sheet(from, last));
      from = last;
    }
    last = end;
  }
  if (chart.height > from) sheets.push(sheet(from, chart.height));
  return sheets;
}

const goingOn = ({ bands }: Timeline, from: number) =>
  bands.find(({ rule, bottom }) => rule < from && from < bottom) ?? null;
