import { canonicalJson, type Json } from '@/lib/audit/canonical';
import type { DraftedItem } from './draft-agenda';
import type { AgendaReason } from './reason';
import { agendaSections } from './section';

/** An item on the agenda, removed or not. `position` gives the order. */
export interface PresentItem {
  id: string;
  sourceKey: string;
  section: string;
  position: number;
  reasons: readonly AgendaReason[];
}

/** The changes that drafting again makes. An item that is not named here stays as it is. */
export interface Merge {
  add: (DraftedItem & { position: number })[];
  move: { id: string; position: number }[];
  update: { id: string; reasons: AgendaReason[] }[];
}

/**
 * Merges a new draft into an agenda (docs/domain.md#the-agenda-drafts-itself). It adds new items after their
 * predecessor in the draft, updates reasons, and keeps every edit, order, duration and removal. An item that the draft
 * no longer has stays, with the reason `no-longer`. Items added by hand do not change.
 */
export function mergeDraft(present: readonly PresentItem[], drafted: readonly DraftedItem[]): Merge {
  const order: (PresentItem | DraftedItem)[] = [...present].sort(
    (one, other) => one.position - other.position,
  );
  const known = new Set(present.map(({ sourceKey }) => sourceKey));
  for (const [index, item] of drafted.entries()) {
    if (!known.has(item.sourceKey)) order.splice(indexFor(index, order, drafted), 0, item);
  }
  const placed = order.map((item, index) => ({ item, position: index + 1 }));
  return {
    add: placed.flatMap(({ item, position }) => (isPresent(item) ? [] : [{ ...item, position }])),
    move: placed.flatMap(({ item, position }) =>
      isPresent(item) && item.position !== position ? [{ id: item.id, position }] : [],
    ),
    update: present.flatMap((item) => reasonsAgain(item, drafted)),
  };
}

const isPresent = (item: PresentItem | DraftedItem): item is PresentItem => 'id' in item;

/** The index after the nearest item that precedes it in the draft and is on the agenda, or 0 if none is. */
function indexFor(
  index: number,
  order: readonly (PresentItem | DraftedItem)[],
  drafted: readonly DraftedItem[],
): number {
  for (const { sourceKey } of drafted.slice(0, index).reverse()) {
    const found = order.findIndex((other) => other.sourceKey === sourceKey);
    if (found >= 0) return found + 1;
  }
  return 0;
}

const isDrafted = (section: string) => agendaSections.some((known) => known === section);

function reasonsAgain(item: PresentItem, drafted: readonly DraftedItem[]): Merge['update'] {
  const draft = drafted.find(({ sourceKey }) => sourceKey === item.sourceKey);
  if (draft === undefined && !isDrafted(item.section)) return [];
  const reasons: AgendaReason[] = draft?.reasons ?? [{ kind: 'no-longer' }];
  return sameText(reasons, item.reasons) ? [] : [{ id: item.id, reasons }];
}

const sameText = (one: readonly AgendaReason[], other: readonly AgendaReason[]) =>
  canonicalJson(one as Json) === canonicalJson(other as Json);
