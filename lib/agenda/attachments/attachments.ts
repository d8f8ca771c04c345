/** What an agenda item is about. */
export const linkKinds = ['project', 'proposal', 'provision', 'action'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A document that an item refers to; `own` if it is in the reader's side's compartment. */
export interface ItemPaper {
  id: string;
  title: string;
  reference: string;
  own: boolean;
}

/** A link of an item as its reader sees it. One to something that the reader may not see is left out. */
export interface ItemLink {
  id: string;
  kind: LinkKind;
  /** The id or code that is linked. */
  target: string;
  /** The code or title; '' for a proposal, which has none. */
  label: string;
  /** A proposal's group, null for the Charter's, its kind and version; null for other links. */
  proposal: { group: string | null; kind: string; version: number } | null;
  href: string;
  own: boolean;
}

/** What hangs on an item, as its reader sees it. */
export interface Attachments {
  papers: ItemPaper[];
  links: ItemLink[];
  /** The reader's side's own note, '' if there is none, and its version. */
  ownNote: { text: string; version: number };
}

/** Something that an item may be linked to. `value` names it in a form; `own` is the reader's side's alone. */
export interface FoundTarget extends Pick<ItemLink, 'kind' | 'label' | 'proposal' | 'own'> {
  value: string;
}

/** How a form names what a link leads to. */
export const linkTarget = (kind: LinkKind, target: string): string => `${kind}:${target}`;

/** What a form names, or null. */
export function readLinkTarget(value: string): { kind: LinkKind; target: string } | null {
  const [, named, target] = /^([a-z]+):([A-Za-z0-9_.-]{1,40})$/.exec(value) ?? [];
  const kind = linkKinds.find((each) => each === named);
  return kind && target ? { kind, target } : null;
}

/**
 * The address that somebody pasted as a link: what it shows, by kind and id or code.
 * @example pastedTarget('https://concord.example/actions/a1?x') // { kind: 'action', target: 'a1' }
 */
export function pastedTarget(typed: string): { kind: LinkKind; target: string } | null {
  const found = /\/(projects|agreements|charter|actions)\/([A-Za-z0-9_.-]{1,40})(?:[/?#].*)?$/.exec(typed);
  const [, folder = '', target = ''] = found ?? [];
  const kind = kindsByFolder.get(folder);
  return kind === undefined ? null : { kind, target };
}

const kindsByFolder = new Map<string, LinkKind>([
  ['projects', 'project'],
  ['agreements', 'proposal'],
  ['charter', 'provision'],
  ['actions', 'action'],
]);
