import { randomBytes } from 'node:crypto';

/** The texts of a meeting that are taken out to be edited in Word. */
export const copySubjects = ['agenda', 'minutes'] as const;

export type CopySubject = (typeof copySubjects)[number];

/**
 * What a paragraph of a copy stands for: the title or note of an agenda item, or a paragraph of minutes, by `id`. What
 * the tracker writes itself, such as a heading, is `fixed`. `item` is the agenda item that it stands under, or null.
 */
export interface CopyText {
  kind: 'fixed' | 'title' | 'note' | 'paragraph';
  id: string;
  item: string | null;
  text: string;
}

/** A text with the bookmark that it got in one copy. */
export interface CopyPart extends CopyText {
  name: string;
}

/** What the part is, whichever copy it is in. */
export const partKey = ({ kind, id }: Pick<CopyText, 'kind' | 'id'>) => `${kind}:${id}`;

/** A new copy's id. It is part of its bookmarks, which hold letters and digits only. */
export const newCopyId = () => randomBytes(8).toString('hex');

/** The texts with bookmarks of this copy: random, so that they tell nothing and no two copies share one. */
export function namedParts<Text extends CopyText>(copy: string, texts: readonly Text[]): (Text & CopyPart)[] {
  return texts.map((text) => ({ ...text, name: `p_${copy}_${randomBytes(6).toString('hex')}` }));
}

/** The copy to which a bookmark belongs; null for any other bookmark. */
export function copyOf(name: string): string | null {
  return /^p_([0-9a-f]{16})_[0-9a-f]{12}$/.exec(name)?.[1] ?? null;
}
