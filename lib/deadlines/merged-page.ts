/** What is needed of the long list, to show one page of it merged with the short one. */
export interface PageWindow {
  /** How many of the merged list come before the page, and how many it holds. */
  start: number;
  size: number;
  /** The part of the long list to read: enough whatever of the short list falls between. */
  skip: number;
  take: number;
}

/** The window of the long list for a page, numbered from 1, where `short` others may fall between. */
export function pageWindow(page: number, size: number, short: number): PageWindow {
  const start = (page - 1) * size;
  const skip = Math.max(0, start - short);
  return { start, size, skip, take: start + size - skip };
}

/**
 * One page of two sorted lists merged, of which the long one was read only in the window. Every thing stands on
 * exactly one page, in the one order; nothing of both lists may compare as equal.
 *
 * @param compare negative where the one of the short list comes first
 */
export function mergedPage<Short, Long>(
  short: readonly Short[],
  read: readonly Long[],
  { start, size, skip }: PageWindow,
  compare: (one: Short, other: Long) => number,
): (Short | Long)[] {
  // what comes of the short list before the window stands first, and is cut off with what precedes the page
  const merged: (Short | Long)[] = [];
  let [one, other] = [0, 0];
  while (skip + merged.length < start + size) {
    const [left, right] = [short[one], read[other]];
    if (left !== undefined && (right === undefined || compare(left, right) < 0)) {
      merged.push(left);
      one += 1;
    } else if (right !== undefined) {
      merged.push(right);
      other += 1;
    } else break;
  }
  return merged.slice(start - skip);
}
