import { numbered } from '@/lib/agenda/items/item-fields';
import { inOutcomeOrder } from '@/lib/meetings/outcomes/outcome';
import type { OpenTitles, PartKind, RestrictedMark, TextOutcome } from './minutes-text';

/** A paragraph as its reader sees it. `version` is null in a frozen text, which has no open brackets either. */
export interface ShownParagraph {
  id: string;
  item: string | null;
  kind: PartKind;
  party: string | null;
  text: string;
  wordings: { party: string; text: string }[];
  removed: boolean;
  version: number | null;
}

/** An outcome as its reader sees it. `version` is null in a frozen text. */
export interface ShownOutcome extends TextOutcome {
  version: number | null;
}

export interface ShownItem {
  id: string;
  /** From 1, as on the agenda; null for a break. */
  number: number | null;
  sourceKey: string;
  title: string | null;
  groupCode: string | null;
  consent?: OpenTitles;
}

/** The paragraphs before the items, of one item, or after them. */
export interface MinutesSection {
  place: 'before' | 'item' | 'after';
  item: ShownItem | null;
  /** The item is of a restricted group that the reader may not enter. */
  restricted: boolean;
  /** What the joint text holds of the item's restricted group. */
  mark: RestrictedMark | null;
  paragraphs: ShownParagraph[];
  outcomes: ShownOutcome[];
}

const beforeItems: readonly PartKind[] = ['heading', 'adoption', 'previous'];

/** What a reader may see of minutes, by section; the ones before and after the items only where they hold anything. */
export function minutesSections({
  items,
  restricted,
  paragraphs,
  outcomes,
  closed,
}: {
  items: readonly Omit<ShownItem, 'number'>[];
  restricted: readonly RestrictedMark[];
  paragraphs: readonly ShownParagraph[];
  outcomes: readonly ShownOutcome[];
  /** The groups that the reader may not enter. */
  closed: readonly string[];
}): MinutesSection[] {
  const none = { item: null, restricted: false, mark: null };
  const outside = paragraphs.filter(({ item }) => item === null);
  const before = outside.filter(({ kind }) => beforeItems.includes(kind));
  const after = outside.filter(({ kind }) => !beforeItems.includes(kind));
  const numbers = numbered(items);
  const inOrder = inOutcomeOrder(outcomes);
  const ofMeeting = inOrder.filter(({ item }) => item === null);
  return [
    ...(before.length > 0 ? [{ ...none, place: 'before' as const, paragraphs: before, outcomes: [] }] : []),
    ...items.map((item, index) => ({
      place: 'item' as const,
      item: { ...item, number: numbers[index] ?? null },
      restricted: item.groupCode !== null && closed.includes(item.groupCode),
      mark: restricted.find(({ group }) => group === item.groupCode) ?? null,
      paragraphs: paragraphs.filter((paragraph) => paragraph.item === item.id),
      outcomes: inOrder.filter((outcome) => outcome.item === item.id),
    })),
    ...(after.length + ofMeeting.length > 0
      ? [{ ...none, place: 'after' as const, paragraphs: after, outcomes: ofMeeting }]
      : []),
  ];
}
