import type { MarkKind } from './charted-milestone';
import type { PlacedMark } from './row-layout';
import { type Shape, shape } from './shape';

const radius: Record<MarkKind, number> = {
  first: 3.5,
  agreed: 5.25,
  forecast: 5,
  overdue: 5,
  done: 6,
  was: 5.25,
  now: 5,
  removed: 5.25,
  added: 6,
};
/** The radius of a solid mark inside a hollow one, where the forecast equals the agreed date. */
const inner = 2.75;
const hollow: readonly MarkKind[] = ['first', 'agreed', 'was', 'removed'];

/** The signs inside discs, as paths from their centre: marks differ by shape, not by colour alone. */
const signs = {
  done: 'm-2.9 .2l2 2.1 3.8-4.5',
  removed: 'm-2-2l4 4m0-4l-4 4',
  added: 'm-2.8 0h5.6m-2.8-2.8v5.6',
} satisfies Partial<Record<MarkKind, string>>;

/** The kinds of marks with a sign inside. */
export const signKinds = ['done', 'removed', 'added'] as const satisfies readonly (keyof typeof signs)[];

/** The path of a sign around the centre of its mark. */
export const signPath = (kind: keyof typeof signs, x: number, y: number) => `M${x} ${y}${signs[kind]}`;

/** Renders a mark in the middle of its lane, without its sign. `all` are the milestone's marks. */
export function disc({ kind, x }: PlacedMark, all: readonly PlacedMark[], y: number): Shape {
  const within = !hollow.includes(kind) && kind !== 'done' && kind !== 'added';
  const ringed =
    within && all.some((other) => hollow.includes(other.kind) && other.kind !== 'first' && other.x === x);
  return shape('circle', {
    className: ringed ? `tl-mark-${kind} tl-mark-inner` : `tl-mark-${kind}`,
    cx: x,
    cy: y,
    r: ringed ? inner : radius[kind],
  });
}

/** Renders a mark with its sign. */
export function drawnMark(mark: PlacedMark, all: readonly PlacedMark[], y: number): Shape {
  const kind = signKinds.find((each) => each === mark.kind);
  const round = disc(mark, all, y);
  if (kind === undefined) return round;
  return shape(
    'g',
    {},
    round,
    shape('path', { className: `tl-sign tl-sign-${kind}`, d: signPath(kind, mark.x, y) }),
  );
}

/** Renders a meeting's sign on its rule. */
export const meetingSign = ({ kind, x }: { kind: 'held' | 'planned'; x: number }, y: number): Shape =>
  shape('path', { className: `tl-meeting-${kind}`, d: `M${x} ${y - 5}l5 5-5 5-5-5z` });
