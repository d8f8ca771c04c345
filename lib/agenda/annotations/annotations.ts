import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { KnownOutcome } from '@/lib/meetings/outcomes/outcome';

/** An item of the meeting before, which knows its kind by `sourceKey`. */
interface EarlierItem {
  id: string;
  sourceKey: string;
}

/** What an annotated agenda adds to its items, by the id of the item. */
export interface Annotations {
  /** The last held meeting of the kind; null if there is none. */
  last: { title: string; on: CalendarDate } | null;
  done: ReadonlyMap<string, readonly KnownOutcome[]>;
  /** The joint papers. */
  papers: ReadonlyMap<string, readonly { title: string; reference: string }[]>;
}

/**
 * What was done at the last meeting, by the item that takes it up again (docs/domain.md#the-agenda-as-a-file): an outcome
 * belongs to the item of the same kind, and where there is none to the item on the previous minutes.
 *
 * @param earlier the last meeting's items
 */
export function doneByItem(
  items: readonly EarlierItem[],
  earlier: readonly EarlierItem[],
  outcomes: readonly KnownOutcome[],
): Map<string, KnownOutcome[]> {
  const keys = new Map(earlier.map(({ id, sourceKey }) => [id, sourceKey]));
  const rest = items.find(({ sourceKey }) => sourceKey === 'previous');
  const done = new Map<string, KnownOutcome[]>();
  for (const outcome of outcomes) {
    const key = outcome.itemId === null ? null : keys.get(outcome.itemId);
    const item = items.find(({ sourceKey }) => sourceKey === key) ?? rest;
    if (item !== undefined) done.set(item.id, [...(done.get(item.id) ?? []), outcome]);
  }
  return done;
}
