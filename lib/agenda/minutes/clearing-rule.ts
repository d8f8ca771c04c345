import { isBreak } from '@/lib/agenda/items/item-fields';

interface Part {
  itemId: string | null;
  text: string;
  removed: boolean;
  /** Open brackets: each side's wording. */
  wordings: readonly unknown[];
}

interface Said {
  items: readonly { id: string; sourceKey: string }[];
  parts: readonly Part[];
  outcomes: readonly { itemId: string | null }[];
}

/**
 * What keeps minutes from being cleared (docs/domain.md#clearing-minutes): the items with an open bracket, null for one
 * outside of the items, and the items of which nothing is written. A break needs no text.
 *
 * @example clearingFaults({ items: [{ id: 'a', sourceKey: 'opening' }], parts: [], outcomes: [] })
 *   // { bracketed: [], empty: ['a'] }
 */
export function clearingFaults({ items, parts, outcomes }: Said): {
  bracketed: (string | null)[];
  empty: string[];
} {
  const present = parts.filter(({ removed }) => !removed);
  const bracketed = present.filter(({ wordings }) => wordings.length > 0).map(({ itemId }) => itemId);
  const written = [...present.filter(({ text }) => text !== ''), ...outcomes].map(({ itemId }) => itemId);
  return {
    bracketed: [...new Set(bracketed)],
    empty: items.filter((item) => !isBreak(item) && !written.includes(item.id)).map(({ id }) => id),
  };
}

/**
 * Why a bracket may not be closed by one side's wording, or null: a side accepts the other's, not its own, unless the
 * other takes part by instrument.
 */
export function acceptingFault(
  by: string,
  accepted: string,
  wordings: readonly { party: string }[],
  byInstrument: readonly string[],
): 'unknown-choice' | 'own-wording' | null {
  if (!wordings.some(({ party }) => party === accepted)) return 'unknown-choice';
  const others = wordings.filter(({ party }) => party !== accepted).map(({ party }) => party);
  if (by !== accepted || others.every((party) => byInstrument.includes(party))) return null;
  return 'own-wording';
}
