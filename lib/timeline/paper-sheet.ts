import { fauxBold } from './faux-bold';
import { type RenderedChart, renderChart } from './render-chart';
import { type Shape, type Style, shape, shapeText } from './shape';
import { headingHeight, type PlacedRow, type Sheet, sheetsOf, type Timeline } from './timeline-layout';

/** A sheet of a chart for a document. */
export interface PaperSheet extends RenderedChart {
  timeline: Pick<Timeline, 'width' | 'head'>;
  rows: readonly PlacedRow[];
  /** The body without rows, for the heading of a group that continues. */
  again: Shape;
  /** Where the chart is cut. */
  cut: Sheet;
  /** The legend of the whole chart. */
  legend: { shape: Shape; height: number };
}

/** The smallest text of a chart in its units (app/styles/chart.css), and 9 points in pixels at 96 to the inch. */
export const smallestText = 11;
const smallestPixels = 12;

/** So many units of a chart take so many pixels of paper, if no text is to be under 9 points. */
export const unitsOn = (pixels: number): number => Math.floor((pixels * smallestText) / smallestPixels);

/**
 * How many sheets each chart gets of so many in all, if it needs so many: small ones get what they need, and large ones
 * share the rest evenly.
 *
 * @example sheetShares([1, 40, 3], 20) // [1, 16, 3]
 */
export function sheetShares(needs: readonly number[], all: number): number[] {
  const shares = needs.map(() => 0);
  let left = all;
  const order = needs.map((need, index) => ({ need, index })).sort((one, other) => one.need - other.need);
  order.forEach(({ need, index }, place) => {
    const share = Math.min(need, Math.floor(left / (order.length - place)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

const aboveLegend = 12;

/** The chart cut between two projects into sheets of at most this height, each with the legend of all of them. */
export function paperSheets(
  timeline: Timeline,
  legend: PaperSheet['legend'],
  height: number,
  periodWords: Parameters<typeof renderChart>[1],
): PaperSheet[] {
  const room = height - aboveLegend - legend.height;
  const bare = renderChart({ ...timeline, rows: [], links: [] }, periodWords).body;
  return sheetsOf(timeline, room, room).map((cut) => {
    // only its own rows, since drawing the text of all of them on each sheet takes long
    const rows = timeline.rows.filter(({ y }) => y >= cut.from && y < cut.to);
    const { head, body } = renderChart({ ...timeline, rows }, periodWords);
    return { head, body, again: bare, timeline, rows, legend, cut };
  });
}

/**
 * The text of a self-contained SVG of one sheet: the axis, the heading of a group that continues, its rows, the legend.
 *
 * @param across its width in pixels
 */
export function sheetText(
  { timeline: { width, head }, legend, cut: { from, to, band }, ...chart }: PaperSheet,
  style: Style,
  across: number,
): string {
  const again = band ? headingHeight(band) : 0;
  const end = head + again + to - from;
  const height = end + aboveLegend + legend.height;
  const part = (of: Shape, y: number, top: number, bottom: number) =>
    shape('svg', { y, width, height: bottom - top, viewBox: `0 ${top} ${width} ${bottom - top}` }, of);
  const sheet = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: across,
      height: Math.round((height * across) / width),
      viewBox: `0 0 ${width} ${height}`,
    },
    shape('rect', { className: 'tl-paper', width, height }),
    chart.head,
    ...(band ? [part(chart.again, head, band.top, band.top + again)] : []),
    part(chart.body, head + again, from, to),
    shape('g', { transform: `translate(0 ${end + aboveLegend})` }, legend.shape),
  );
  return shapeText(fauxBold(sheet, style), style);
}
