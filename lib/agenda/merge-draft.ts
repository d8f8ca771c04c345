import { canonicalJson, type Json } from '@/lib/audit/canonical';
import type { DraftedItem } from './draft-agenda';
import { itemKinds } from './items/item-kind';
import type { AgendaReason } from './reason';
import { agendaSections } from './section';

/** An item on the agenda, removed or not. `position` gives the order. */
export interface PresentItem {
  id: string;
  sourceKey: string;
  section: string;
  day: number;
  position: number;
  reasons: readonly AgendaReason[];
}

/** The changes that drafting again makes. An item that is not named here stays as it is. */
export interface Merge {
  add: (DraftedItem & { day: number; position: number })[];
  move: { id: string; position: number }[];
  update: { id: string; reasons: AgendaReason[] }[];
}

/**
 * Merges a new draft into an agenda (docs/domain.md#the-agenda-drafts-itself). It adds each new item after the one that
 * precedes it in the fixed order, on that one's day, updates reasons, and keeps every edit, order, duration and removal. An item that the
 * draft no longer has stays and says so. Items added by hand do not change.
 *
 * @param groupOrder the codes of all groups in the Charter's order, also of those that the draft no longer has
 */
export function mergeDraft(
  present: readonly PresentItem[],
  drafted: readonly DraftedItem[],
  groupOrder: readonly string[] = [],
): Merge {
  const order: Placed[] = [...present].sort((one, other) => one.position - other.position);
  const known = new Set(present.map(({ sourceKey }) => sourceKey));
  const compare = fixedOrder(drafted, groupOrder);
  for (const item of drafted) {
    if (!known.has(item.sourceKey)) order.splice(indexFor(item, order, compare), 0, item);
  }
  let day = 1;
  const placed = order.map((item, index) => {
    if (isPresent(item)) day = Math.max(day, item.day);
    return { item, day, position: index + 1 };
  });
  return {
    add: placed.flatMap(({ item, ...place }) => (isPresent(item) ? [] : [{ ...item, ...place }])),
    move: placed.flatMap(({ item, position }) =>
      isPresent(item) && item.position !== position ? [{ id: item.id, position }] : [],
    ),
    update: present.flatMap((item) => reasonsAgain(item, drafted)),
  };
}

type Placed = PresentItem | DraftedItem;

const isPresent = (item: Placed): item is PresentItem => 'id' in item;

/** Compares items by their section, kind and group, else by the draft; 0 where neither orders them. */
function fixedOrder(drafted: readonly DraftedItem[], groupOrder: readonly string[]) {
  const sections: readonly string[] = agendaSections;
  const draftIndex = new Map(drafted.map(({ sourceKey }, index) => [sourceKey, index]));
  const both = (one: number, other: number) => (one < 0 || other < 0 ? 0 : one - other);
  return ({ section, sourceKey }: Placed, other: Placed): number =>
    both(sections.indexOf(section), sections.indexOf(other.section)) ||
    both(kinds.indexOf(sourceKey), kinds.indexOf(other.sourceKey)) ||
    both(groupOrder.indexOf(groupIn(sourceKey)), groupOrder.indexOf(groupIn(other.sourceKey))) ||
    both(draftIndex.get(sourceKey) ?? -1, draftIndex.get(other.sourceKey) ?? -1);
}

const kinds = itemKinds.map((kind) => `decisions:${kind}`);
const groupIn = (sourceKey: string) => (sourceKey.startsWith('group:') ? sourceKey.slice(6) : '');

/** The index after the nearest item that precedes it in the fixed order, or 0 if none does. */
function indexFor(
  item: DraftedItem,
  order: readonly Placed[],
  compare: (one: Placed, other: Placed) => number,
): number {
  let nearest = -1;
  for (const [index, other] of order.entries()) {
    if (!isDrafted(other.section) || compare(other, item) >= 0) continue;
    const before = order[nearest];
    if (before === undefined || compare(other, before) >= 0) nearest = index;
  }
  return nearest + 1;
}

const isDrafted = (section: string) => agendaSections.some((known) => known === section);

function reasonsAgain(item: PresentItem, drafted: readonly DraftedItem[]): Merge['update'] {
  const draft = drafted.find(({ sourceKey }) => sourceKey === item.sourceKey);
  if (draft === undefined && !isDrafted(item.section)) return [];
  const reasons: AgendaReason[] = draft?.reasons ?? [gone(item)];
  return sameText(reasons, item.reasons) ? [] : [{ id: item.id, reasons }];
}

/** A group's report is on every draft until the group is retired. */
const gone = ({ sourceKey }: PresentItem): AgendaReason =>
  groupIn(sourceKey) === '' ? { kind: 'no-longer' } : { kind: 'group-retired', group: groupIn(sourceKey) };

const sameText = (one: readonly AgendaReason[], other: readonly AgendaReason[]) =>
  canonicalJson(one as Json) === canonicalJson(other as Json);
