import { canonicalJson, type Json } from '@/lib/audit/canonical';
import type { DraftedItem } from './draft-agenda';
import type { AgendaReason } from './reason';
import { agendaSections } from './section';

/** An item as it stands, removed ones among them; `position` gives the order. */
export interface PresentItem {
  id: string;
  sourceKey: string;
  section: string;
  position: number;
  reasons: readonly AgendaReason[];
}

/** What drafting again does to the items that stand. Whatever is not named here is left as it is. */
export interface Merge {
  add: (DraftedItem & { position: number })[];
  move: { id: string; position: number }[];
  update: { id: string; reasons: AgendaReason[] }[];
}

/**
 * Drafting again (docs/domain.md#the-agenda-drafts-itself): adds what is new in its place by the order of the
 * sections, updates the reasons, keeps every edit, order, duration and removal, and adds nothing twice. An
 * item that the draft no longer has stays, with that for its reason; items that people added are not touched.
 */
export function mergeDraft(standing: readonly PresentItem[], drafted: readonly DraftedItem[]): Merge {
  const order: (PresentItem | DraftedItem)[] = [...standing].sort(
    (one, other) => one.position - other.position,
  );
  const known = new Set(standing.map(({ sourceKey }) => sourceKey));
  for (const [index, item] of drafted.entries()) {
    if (!known.has(item.sourceKey)) order.splice(placeOf(index, order, drafted), 0, item);
  }
  const placed = order.map((item, index) => ({ item, position: index + 1 }));
  return {
    add: placed.flatMap(({ item, position }) => (isPresent(item) ? [] : [{ ...item, position }])),
    move: placed.flatMap(({ item, position }) =>
      isPresent(item) && item.position !== position ? [{ id: item.id, position }] : [],
    ),
    update: standing.flatMap((item) => reasonsAgain(item, drafted)),
  };
}

const isPresent = (item: PresentItem | DraftedItem): item is PresentItem => 'id' in item;

/** Right after the nearest item that comes before it in the draft and stands; at the head where none does. */
function placeOf(
  index: number,
  order: readonly (PresentItem | DraftedItem)[],
  drafted: readonly DraftedItem[],
): number {
  for (const { sourceKey } of drafted.slice(0, index).reverse()) {
    const place = order.findIndex((other) => other.sourceKey === sourceKey);
    if (place >= 0) return place + 1;
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
