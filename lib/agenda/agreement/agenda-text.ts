/** An item as the Parties agree to it: no reason is in it, for those follow the tracker's state. */
export interface AgreedItem {
  sourceKey: string;
  title: string | null;
  note: string;
  /** Left out on the first day. */
  day?: number;
  minutes: number;
  lead: string | null;
  presenter: string;
  purpose: string | null;
  /** The joint papers in order. */
  papers: { title: string; reference: string }[];
}

/** In the joint text a restricted group's item is its verdict and a salted hash of its own part. */
export interface RestrictedItem {
  group: string;
  verdict: string | null;
  minutes: number;
  hash: string;
}

/** A restricted group's own part of an agreed agenda, with the salted hash that the joint text holds of it. */
export interface FrozenPart {
  group: string;
  hash: string;
  items: AgreedItem[];
}

/** The very text of an agenda that the Parties agree to (docs/domain.md#agreeing-the-agenda). */
export type AgendaText = (AgreedItem | RestrictedItem)[];

/** An item on the joint agenda, with the group whose matters it holds if that is closed to other readers. */
export interface TextItem extends AgreedItem {
  id: string;
  version: number;
  restrictedGroup: string | null;
  /** The group's verdict as the agenda says it, or null. */
  verdict: string | null;
}

/** What a restricted group's part holds, item by item. */
export function partOf(items: readonly TextItem[], group: string): AgreedItem[] {
  return items.filter(({ restrictedGroup }) => restrictedGroup === group).map(agreedItem);
}

/**
 * The joint text of an agenda in order.
 *
 * @param hashes the salted hash of each restricted group's part, by its code; '' where none was frozen yet
 */
export function agendaText(items: readonly TextItem[], hashes: ReadonlyMap<string, string>): AgendaText {
  return items.map((item) => {
    const { restrictedGroup: group, verdict, minutes } = item;
    return group === null ? agreedItem(item) : { group, verdict, minutes, hash: hashes.get(group) ?? '' };
  });
}

/** Which items, in which version and order, a reader has before them. It tells nothing of what they hold. */
export function readToken(items: readonly Pick<TextItem, 'id' | 'version'>[]): string {
  return items.map(({ id, version }) => `${id}.${version}`).join(' ');
}

const agreedItem = (item: TextItem): AgreedItem => ({
  sourceKey: item.sourceKey,
  title: item.title,
  note: item.note,
  minutes: item.minutes,
  // the text of an agenda of one day, and its hash, are what they were before there were days
  ...(item.day === undefined || item.day === 1 ? {} : { day: item.day }),
  lead: item.lead,
  presenter: item.presenter,
  purpose: item.purpose,
  papers: item.papers.map(({ title, reference }) => ({ title, reference })),
});
