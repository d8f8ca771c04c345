/** How many ids go into one statement. */
export const maxIds = 500;

/**
 * A list in parts of at most `size`.
 * @example chunksOf([1, 2, 3], 2) // [[1, 2], [3]]
 */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunksOf(items.slice(size), size)];
}
