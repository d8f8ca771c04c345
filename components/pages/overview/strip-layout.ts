import { addQuarters, eachQuarterOfInterval, getQuarter, getYear } from 'date-fns';
import { addDays, type CalendarDate, dateOfDay, daysBetween, utcMidnight } from '@/lib/dates/calendar-date';

/** A mark for the time line, with its label. */
export interface StripMark {
  key: string;
  kind: 'signed' | 'due' | 'today' | 'planned' | 'held';
  date: CalendarDate;
  title: string;
  small: string;
}

export interface PlacedMark extends StripMark {
  x: number;
  /** 0 is nearest to the axis. */
  lane: number;
  anchor: 'start' | 'end';
}

export interface Strip {
  width: number;
  x: (date: CalendarDate) => number;
  marks: PlacedMark[];
  lanes: number;
  /** The quarters on the time line: first day, and middle of the label. */
  quarters: { x: number; middle: number; quarter: number; year: number; wide: boolean }[];
}

const width = 1120;
const margin = 20;
// The width of a 12.5 unit character, in the chart's units; enough for the widest fallback font.
const characterWidth = 6.9;
const gap = 14;

/**
 * Lays the Charter's marks out on an axis of days. A label goes right of its mark, or left near the edge, in
 * the lowest lane where it covers no other label and no line.
 */
export function stripLayout(marks: readonly StripMark[]): Strip {
  const sorted = [...marks].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const first = sorted[0]?.date;
  const last = sorted.at(-1)?.date;
  if (first === undefined || last === undefined) throw new Error('A strip needs at least one mark');
  const span = Math.max(daysBetween(first, last), 1);
  const from = addDays(first, -Math.ceil(span * 0.025));
  const to = addDays(last, Math.ceil(span * 0.06));
  const perDay = (width - 2 * margin) / daysBetween(from, to);
  const x = (date: CalendarDate) => Math.round(margin + daysBetween(from, date) * perDay);
  const placed = placeMarks(sorted, x);
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  return { width, x, marks: placed, lanes, quarters: quartersBetween(from, to, x) };
}

function placeMarks(marks: readonly StripMark[], x: (date: CalendarDate) => number): PlacedMark[] {
  const labels = marks.map((mark): Label => {
    const at = x(mark.date);
    const long = Math.max(mark.title.length, mark.small.length) * characterWidth + gap;
    return labelOf({ x: at, long }, at + long > width - margin ? 'end' : 'start');
  });
  turnAway(labels);
  const lanes: (number | undefined)[] = labels.map(() => undefined);
  labels.forEach((_, index) => {
    settle(index, labels, lanes);
  });
  return marks.map((mark, index) => {
    const { x: at, anchor } = labels[index] as Label;
    return { ...mark, x: at, anchor, lane: lanes[index] ?? 0 };
  });
}

interface Label {
  x: number;
  long: number;
  anchor: 'start' | 'end';
  from: number;
  to: number;
}

const labelOf = ({ x, long }: Pick<Label, 'x' | 'long'>, anchor: Label['anchor']): Label => ({
  x,
  long,
  anchor,
  from: anchor === 'start' ? x : x - long,
  to: anchor === 'start' ? x + long : x,
});

const crosses = (line: Label, words: Label) => line !== words && line.x > words.from && line.x < words.to;

/** Two labels that face each other and cross each other's lines cannot be ordered: flips the left one. */
function turnAway(labels: Label[]): void {
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const label = labels[index] as Label;
    const facing = labels.some((other) => crosses(label, other) && crosses(other, label));
    if (facing && label.anchor === 'start' && label.x - label.long >= 0)
      labels[index] = labelOf(label, 'end');
  }
}

/**
 * Places a label above those that its line would cross: they are placed first, then it takes the lowest free
 * lane above them.
 */
function settle(index: number, labels: readonly Label[], lanes: (number | undefined)[]): number {
  const known = lanes[index];
  if (known !== undefined) return known;
  const label = labels[index] as Label;
  // marks it as being placed, so that it occupies no lane yet
  lanes[index] = -1;
  const beneath = labels.flatMap((other, at) =>
    crosses(other, label) && !crosses(label, other) ? settle(at, labels, lanes) : [],
  );
  let lane = Math.max(-1, ...beneath) + 1;
  const isTaken = (other: Label, at: number) =>
    lanes[at] === lane && other.from < label.to && other.to > label.from;
  while (labels.some(isTaken)) lane += 1;
  lanes[index] = lane;
  return lane;
}

function quartersBetween(
  from: CalendarDate,
  to: CalendarDate,
  x: (date: CalendarDate) => number,
): Strip['quarters'] {
  return eachQuarterOfInterval({ start: utcMidnight(from), end: utcMidnight(to) }).map((day) => {
    const [begins, ends] = [dateOfDay(day), dateOfDay(addQuarters(day, 1))];
    const left = begins < from ? margin : x(begins);
    const right = ends > to ? width - margin : x(ends);
    const wide = right - left > 60;
    return { x: left, middle: (left + right) / 2, quarter: getQuarter(day), year: getYear(day), wide };
  });
}
