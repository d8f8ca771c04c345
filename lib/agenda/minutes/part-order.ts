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

/** A paragraph as far as its order matters. */
interface Ordered {
  id: string;
  itemId: string | null;
  kind: PartKind;
  partyCode: string | null;
}

/** Within what a paragraph may be moved. Null for a side's delegation, which each reader's own order of Parties places. */
function orderedIn({ itemId, kind, partyCode }: Ordered): string | null {
  if (kind === 'heading' && partyCode !== null) return null;
  if (itemId !== null) return itemId;
  return beforeItems.includes(kind) || kind === 'next' ? kind : 'after';
}

/**
 * The paragraph that another changes places with when it is moved (docs/domain.md#minutes): the next one of the same
 * item, or of the same place before or after the items. Null at either end.
 *
 * @param parts in reading order
 */
export function neighbourOf<Part extends Ordered>(
  parts: readonly Part[],
  id: string,
  to: 'up' | 'down',
): Part | null {
  const part = parts.find((each) => each.id === id);
  const place = part ? orderedIn(part) : null;
  if (place === null) return null;
  const same = parts.filter((each) => orderedIn(each) === place);
  const at = same.findIndex((each) => each.id === id);
  return same[to === 'up' ? at - 1 : at + 1] ?? null;
}
