import type { TimeLine } from './head-layout';
import type { Frame } from './row-layout';
import { textWidth } from './text-width';

/** A day of one group's own, such as its meeting, that crosses the rows of that group alone. */
export type BandDay = TimeLine & { kind: 'held' | 'planned' };

export interface PlacedBandDay extends BandDay {
  x: number;
  /** Where its short words stand; null where there is no room: the table has them all. */
  label: { x: number; anchor: 'start' | 'end' } | null;
}

const size = 11;
/** From the middle of a day's sign to its words. */
const gap = 8;
const between = 10;

/**
 * Places the days of a group on the rule over its rows: the short words right of the day's sign, or left of it, where
 * they touch neither the heading, which ends at `from`, nor each other. Days outside the window are left out.
 */
export function bandLayout(days: readonly BandDay[], frame: Frame, from: number): PlacedBandDay[] {
  const { window, scale, right } = frame;
  const within = days
    .filter(({ on }) => on >= window.from && on <= window.to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((day) => ({ ...day, x: scale.x(day.on) }));
  let free = from + between;
  return within.map((day, index) => {
    const width = textWidth(day.small, size);
    const next = within[index + 1]?.x ?? right + gap;
    const label = labelOf(day.x, width, { free, next: next - gap });
    free = Math.max(free, day.x + gap, label?.anchor === 'start' ? label.x + width + between : 0);
    return { ...day, label };
  });
}

function labelOf(x: number, width: number, room: { free: number; next: number }): PlacedBandDay['label'] {
  if (x + gap >= room.free && x + gap + width <= room.next) return { x: x + gap, anchor: 'start' };
  if (x - gap - width >= room.free) return { x: x - gap, anchor: 'end' };
  return null;
}
