/** The centre of a mark on the chart. */
export interface LinkEnd {
  x: number;
  y: number;
}

const linkClearance = 7;
const corner = 3;
const stubLength = 16;

/** An SVG path and its arrow: the tip's position and direction. */
export interface RenderedLink {
  d: string;
  tip: LinkEnd & { towards: 'up' | 'down' | 'right' };
}

/**
 * The last part of a link from a milestone that is not on the chart: from the left along the lane's upper
 * edge, then down into the mark.
 */
export function stubInto({ x, y }: LinkEnd, halfLane: number): RenderedLink {
  const [edge, end] = [y - halfLane, y - linkClearance];
  const bend = Math.min(corner, end - edge);
  const d = `M${x - stubLength} ${edge}H${x - corner}Q${x} ${edge} ${x} ${edge + bend}V${end}`;
  return { d, tip: { x, y: end, towards: 'down' } };
}

/** The first part of a link to a milestone that is not on the chart: down from the mark, then right. */
export function stubOutOf({ x, y }: LinkEnd, halfLane: number): RenderedLink {
  const [edge, start] = [y + halfLane, y + linkClearance];
  const bend = Math.min(corner, edge - start);
  const end = x + stubLength;
  const d = `M${x} ${start}V${edge - bend}Q${x} ${edge} ${x + corner} ${edge}H${end - 4}`;
  return { d, tip: { x: end, y: edge, towards: 'right' } };
}

/**
 * The path of a link: up or down from the mark to the edge of the other's lane, along it, and into the other
 * mark. It has horizontal and vertical lines with rounded corners. Two milestones of one lane are joined
 * above it.
 */
export function linkPath(from: LinkEnd, to: LinkEnd, halfLane: number): RenderedLink {
  const down = to.y >= from.y;
  const level = to.y === from.y;
  const edge = down ? to.y - halfLane : to.y + halfLane;
  const start = level || !down ? from.y - linkClearance : from.y + linkClearance;
  const end = down ? to.y - linkClearance : to.y + linkClearance;
  const tip = { x: to.x, y: end, towards: down ? ('down' as const) : ('up' as const) };
  if (Math.abs(to.x - from.x) < 2 * corner) {
    return { d: `M${from.x} ${start}V${edge}H${to.x}V${end}`, tip };
  }
  const along = to.x > from.x ? 1 : -1;
  const first = edge > start ? 1 : -1;
  const second = end > edge ? 1 : -1;
  const turn = Math.min(corner, Math.abs(edge - start));
  const bend = Math.min(corner, Math.abs(end - edge));
  const d = [
    `M${from.x} ${start}`,
    `V${edge - first * turn}`,
    `Q${from.x} ${edge} ${from.x + along * corner} ${edge}`,
    `H${to.x - along * corner}`,
    `Q${to.x} ${edge} ${to.x} ${edge + second * bend}`,
    `V${end}`,
  ].join('');
  return { d, tip };
}
