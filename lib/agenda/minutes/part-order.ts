import type { PartKind } from './minutes-text';

interface Placed {
  itemId: string | null;
  kind: PartKind;
  position: number;
}

const beforeItems: readonly PartKind[] = ['heading', 'adoption', 'previous'];

/**
 * Sorts paragraphs as minutes read: the heading, what stands before the items, each item's own, what stands after them,
 * the next meeting. Within an item by position.
 *
 * @param items the ids of the agenda's items in order
 */
export function inReadingOrder<Part extends Placed>(
  parts: readonly Part[],
  items: readonly string[],
): Part[] {
  const rank = ({ itemId, kind }: Placed): number => {
    if (itemId !== null) return beforeItems.length + items.indexOf(itemId);
    const before = beforeItems.indexOf(kind);
    if (before >= 0) return before;
    return beforeItems.length + items.length + (kind === 'next' ? 1 : 0);
  };
  return [...parts].sort((one, other) => rank(one) - rank(other) || one.position - other.position);
}
