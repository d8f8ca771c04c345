import { type BandDay, bandLayout, type PlacedBandDay } from './band-layout';
import { headLayout, type PlacedLine, type TimeLine } from './head-layout';
import { type DrawnLink, type LinkEnd, linkPath, stubInto, stubOutOf } from './link-path';
import { type Frame, type LabelledStep, type PlacedStep, type RowLayout, rowLayout } from './row-layout';
import { shortened, textWidth } from './text-width';
import { type By, type Tick, timeScale, type Window } from './time-scale';

/** A project with its words, ready to be placed. */
export interface LabelledRow {
  id: string;
  code: string | null;
  name: string;
  /** A word beside the name: whose alone it is, that it was added. */
  tag: string | null;
  steps: readonly LabelledStep[];
}

/** What stands over the rows of a group: its name, or what its own days are where the picture is of it alone. */
export interface Heading {
  text: string;
  of: 'group' | 'days';
}

export interface LabelledGroup {
  key: string;
  /** Null where the picture is of this group alone and it has no days of its own. */
  heading: Heading | null;
  /** The days that cross the rows of this group alone. */
  days: readonly BandDay[];
  rows: readonly LabelledRow[];
}

export interface TimelineInput {
  width: number;
  window: Window;
  by: By;
  lines: readonly TimeLine[];
  groups: readonly LabelledGroup[];
  /** From the step that comes before to the one that comes after, by id. */
  links: readonly { from: string; to: string }[];
  /** What stands beside a name of which no step is drawn, or some are not. */
  rest: (row: { steps: number; dated: number; before: number; after: number }) => string | null;
}

export interface PlacedRow extends Pick<RowLayout, 'steps'> {
  id: string;
  code: string | null;
  /** As it fits; `full` is all of it. */
  name: string;
  full: string;
  nameX: number;
  tag: { text: string; x: number } | null;
  rest: string | null;
  y: number;
  height: number;
}

/** A group's heading over its rows, on a rule of its own, which its days stand on. */
export interface PlacedBand {
  key: string;
  heading: Heading;
  days: PlacedBandDay[];
  /** Of the heading's words. */
  baseline: number;
  rule: number;
  /** Where the group's rows end. */
  bottom: number;
}

export interface Timeline {
  width: number;
  /** Of the head, with the days' words and the axis; the body begins below it. */
  head: number;
  height: number;
  left: number;
  right: number;
  periods: Tick[];
  years: Tick[];
  lines: PlacedLine[];
  /** Whether each day’s words stand on one line. */
  compact: boolean;
  bands: PlacedBand[];
  rows: PlacedRow[];
  links: (DrawnLink & { key: string })[];
  /** Where the body may be cut for paper: above a group's title, or between two projects. */
  cuts: number[];
}

const laneHeight = 19;
export const nameHeight = 21;
const nameSize = 12.5;
const codeSize = 12;
const axisHeight = 34;
/** Of a heading: its words' size, and how far below its upper edge they stand, its rule, and its first row. */
const headings = {
  group: { size: 16, baseline: 24, rule: 32, height: 38 },
  days: { size: 11, baseline: 13, rule: 21, height: 27 },
} as const;
const rowEnd = 9;
const margin = 2;

/** Lays a roadmap out: an axis of days, the projects below one another, their steps in lanes. */
export function timelineLayout(input: TimelineInput): Timeline {
  const [left, right] = [margin, input.width - margin];
  const scale = timeScale(input.window, input.by, { left, right });
  const frame: Frame = { scale, window: input.window, left, right };
  const days = headLayout(input.lines, frame);
  const head = days.height + axisHeight;
  const body = placeGroups(input, frame, head);
  return {
    ...{ width: input.width, head, left, right, periods: scale.periods, years: scale.years },
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
    const top = y;
    y += heading === null ? rowEnd / 2 : headings[heading.of].height;
    if (heading !== null) cuts.push(top);
    labelled.forEach((row, index) => {
      // the first project stays with its group's heading
      if (heading === null || index > 0) cuts.push(y);
      const placed = placeRow(row, frame, y, input.rest);
      rows.push(placed);
      y += placed.height;
    });
    if (heading !== null) bands.push(placeBand({ key, heading, days }, frame, top, y));
  }
  return { bands, rows, cuts, height: y };
}

function placeBand(
  { key, heading, days }: { key: string; heading: Heading; days: readonly BandDay[] },
  frame: Frame,
  top: number,
  bottom: number,
): PlacedBand {
  const { size, baseline, rule } = headings[heading.of];
  const placed = bandLayout(days, frame, frame.left + textWidth(heading.text, size));
  return { key, heading, days: placed, baseline: top + baseline, rule: top + rule, bottom };
}

function placeRow(row: LabelledRow, frame: Frame, y: number, restOf: TimelineInput['rest']): PlacedRow {
  const { steps, lanes, before, after } = rowLayout(row.steps, frame);
  const dated = row.steps.filter(({ marks }) => marks.length > 0).length;
  const rest = restOf({ steps: row.steps.length, dated, before, after });
  const nameX = frame.left + (row.code === null ? 0 : textWidth(row.code, codeSize) + 6);
  const beside =
    (rest === null ? 0 : textWidth(rest, 11) + 24) + (row.tag === null ? 0 : textWidth(row.tag, 11) + 12);
  const name = shortened(row.name, nameSize, frame.right - nameX - beside) ?? '…';
  const tag = row.tag === null ? null : { text: row.tag, x: nameX + textWidth(name, nameSize) + 8 };
  const height = nameHeight + lanes * laneHeight + rowEnd;
  return { id: row.id, code: row.code, name, full: row.name, nameX, tag, rest, steps, y, height };
}

/** The middle of a step's lane. */
export const laneMiddle = (row: Pick<PlacedRow, 'y'>, step: Pick<PlacedStep, 'lane'>) =>
  row.y + nameHeight + step.lane * laneHeight + laneHeight / 2;

function placeLinks(links: TimelineInput['links'], rows: readonly PlacedRow[]): Timeline['links'] {
  const halfLane = laneHeight / 2;
  const ends = new Map<string, LinkEnd>();
  const stubs: Timeline['links'] = [];
  for (const row of rows) {
    for (const { id, lane, reach, beyond } of row.steps) {
      if (reach === null) continue;
      const end = { x: reach, y: laneMiddle(row, { lane }) };
      ends.set(id, end);
      if (beyond?.before) stubs.push({ key: `… ${id}`, ...stubInto(end, halfLane) });
      if (beyond?.after) stubs.push({ key: `${id} …`, ...stubOutOf(end, halfLane) });
    }
  }
  const whole = links.flatMap(({ from, to }) => {
    const [start, end] = [ends.get(from), ends.get(to)];
    return start && end ? [{ key: `${from} ${to}`, ...linkPath(start, end, halfLane) }] : [];
  });
  return [...whole, ...stubs];
}

/** Cuts the body into sheets of at most so many units, the first one shorter; a row that is higher is not cut. */
export function sheetsOf(picture: Timeline, first: number, rest: number): { from: number; to: number }[] {
  const sheets: { from: number; to: number }[] = [];
  let from = picture.head;
  let last = picture.head;
  const ends = [...picture.cuts.filter((cut) => cut > picture.head), picture.height];
  for (const end of ends) {
    const room = sheets.length === 0 ? first : rest;
    if (end - from > room - picture.head && last > from) {
      sheets.push({ from, to: last });
      from = last;
    }
    last = end;
  }
  if (picture.height > from) sheets.push({ from, to: picture.height });
  return sheets;
}
