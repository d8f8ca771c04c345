/** A mark on the picture: where it stands, and the half height of its lane. */
export interface LinkEnd {
  x: number;
  y: number;
}

const linkClearance = 7;
const corner = 3;

/**
 * The way from a step to the one that comes after it: up or down from the mark to the edge of the other's lane,
 * along it, and into the other mark from there; only level and upright lines, with rounded corners. Two steps of
 * one lane are joined above it. The last point is the tip of the arrow.
 */
export function linkPath(
  from: LinkEnd,
  to: LinkEnd,
  halfLane: number,
): { d: string; tip: LinkEnd & { down: boolean } } {
  const down = to.y >= from.y;
  const level = to.y === from.y;
  const edge = down ? to.y - halfLane : to.y + halfLane;
  const start = level || !down ? from.y - linkClearance : from.y + linkClearance;
  const end = down ? to.y - linkClearance : to.y + linkClearance;
  const tip = { x: to.x, y: end, down };
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
