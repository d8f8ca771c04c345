import type { TimeLine } from './head-layout';
import type { Frame } from './row-layout';
import { textWidth } from './text-width';

/** A day of one group, such as its meeting, marked across that group's rows only. */
export type BandDay = TimeLine & { kind: 'held' | 'planned' };

export interface PlacedBandDay extends BandDay {
  x: number;
  /** The position of its short label; null if there is no room. The table lists every day. */
  label: { x: number; anchor: 'start' | 'end' } | null;
}

const size = 11;
/** From the middle of a day's sign to its label. */
const gap = 8;
const between = 10;

/**
 * Places a group's days on the rule above its rows. Each short label goes right of its sign, or else left of
 * it, where it touches neither another label nor the heading, which ends at `from`. Days outside the window
 * are left out.
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
