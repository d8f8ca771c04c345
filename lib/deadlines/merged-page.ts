/** The rows of the long list that are needed to show one page of it merged with the short list. */
export interface PageWindow {
  /** Merged rows before the page, and rows on the page. */
  start: number;
  size: number;
  /** The rows of the long list to read: enough wherever the short list's rows fall. */
  skip: number;
  take: number;
}

/** Window of the long list for a page, counted from 1, when the short list has `short` rows. */
export function pageWindow(page: number, size: number, short: number): PageWindow {
  const start = (page - 1) * size;
  const skip = Math.max(0, start - short);
  return { start, size, skip, take: start + size - skip };
}

/**
 * One page of two sorted lists merged, of which only the window of the long list was read. Every row is on exactly
 * one page; no row of one list may compare as equal to a row of the other.
 *
 * @param compare negative if the short list's row comes first
 */
export function mergedPage<Short, Long>(
  short: readonly Short[],
  read: readonly Long[],
  { start, size, skip }: PageWindow,
  compare: (one: Short, other: Long) => number,
): (Short | Long)[] {
  // Short rows that precede the window come first, and are cut off with all that precedes the page.
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
