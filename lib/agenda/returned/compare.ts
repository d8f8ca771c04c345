import { diffWordsWithSpace } from 'diff';
import type { DocxParagraph } from '@/lib/formats/read-docx';
import { type CopyPart, copyOf, partKey } from './copy';

/** Why a returned document is not read (docs/domain.md#a-word-document-that-comes-back). */
export type CopyFault = 'copy-ids-lost' | 'copy-ids-doubled' | 'copy-foreign';

/** A run of words that both texts have, or that one of them has. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What differs in one place. `part` is null only for what was added before everything else. */
export interface Difference {
  /** Names the difference in a form. */
  key: string;
  kind: 'changed' | 'added' | 'deleted' | 'moved';
  /** The part that differs; of an added text the part after which it stands. */
  part: CopyPart | null;
  /** As taken out and as returned; '' where there is none. */
  before: string;
  after: string;
  words: WordChange[];
  /** The text that the tracker has now, if it is neither of the two; null as text where it is gone. */
  meanwhile: { text: string | null } | null;
  /** The tracker's text says it already. */
  done: boolean;
}

/** The copy to which all the bookmarks of a document belong, or why there is none. */
export function copyNamed(paragraphs: readonly DocxParagraph[]): { copy: string } | { fault: CopyFault } {
  const names = paragraphs.flatMap((paragraph) => paragraph.names).filter((name) => copyOf(name) !== null);
  const [copy, ...others] = new Set(names.map(copyOf));
  if (copy === undefined || copy === null) return { fault: 'copy-ids-lost' };
  if (others.length > 0) return { fault: 'copy-foreign' };
  return new Set(names).size < names.length ? { fault: 'copy-ids-doubled' } : { copy };
}

interface Added {
  after: string | null;
  text: string;
}

/**
 * What a returned document proposes, in its parts' order. A part whose bookmark is gone counts as deleted; the same text
 * elsewhere without a bookmark, or a part in another place among the others, counts as moved.
 *
 * @param parts of the copy, in its order
 * @param present the tracker's texts by {@link partKey}; what is not in it is gone
 */
export function compareCopy(
  parts: readonly CopyPart[],
  returned: readonly DocxParagraph[],
  present: ReadonlyMap<string, string>,
): Difference[] {
  const { texts, order, added } = readParts(parts, returned);
  const movedHere = new Map<string, string>();
  const fresh = added.filter(({ text }) => {
    const lost = parts.find(
      (part) => (texts.get(part.name) ?? '') === '' && !movedHere.has(part.name) && part.text === text,
    );
    if (lost) movedHere.set(lost.name, text);
    return lost === undefined;
  });
  const movedNames = new Set([...outOfOrder(order, parts), ...movedHere.keys()]);
  const differences = parts.flatMap((part, index): Difference[] => {
    const text = movedHere.get(part.name) ?? texts.get(part.name) ?? '';
    const changed = text === part.text ? [] : [differenceOf(part, index, text, present)];
    const moved = movedNames.has(part.name) && text !== '' ? [movedTo(part, index)] : [];
    return [...changed, ...moved, ...fresh.flatMap(addedAfter(part))];
  });
  return [...fresh.flatMap(addedAfter(null)), ...differences];

  function addedAfter(part: CopyPart | null) {
    return ({ after, text }: Added, index: number): Difference[] => {
      if (after !== (part?.name ?? null)) return [];
      const words: WordChange[] = [{ kind: 'added', text }];
      const done = [...present.values()].includes(text);
      return [
        { key: `added-${index}`, kind: 'added', part, before: '', after: text, words, meanwhile: null, done },
      ];
    };
  }
}

/** The returned text of each part by its bookmark, the bookmarks in their order, and the paragraphs that have none. */
function readParts(parts: readonly CopyPart[], returned: readonly DocxParagraph[]) {
  const known = new Map(parts.map((part) => [part.name, part]));
  const texts = new Map<string, string>();
  const order: string[] = [];
  const added: Added[] = [];
  for (const { names, within, text } of returned) {
    const [name, ...swallowed] = names.filter((each) => known.has(each));
    if (name !== undefined) {
      if (text !== '') order.push(name);
      texts.set(name, text);
      for (const each of swallowed) texts.set(each, '');
      continue;
    }
    if (text === '') continue;
    const goesOn = within !== null && within === order.at(-1) ? known.get(within) : undefined;
    if (goesOn !== undefined && hasLines(goesOn)) {
      texts.set(goesOn.name, `${texts.get(goesOn.name)}\n${text}`);
    } else {
      added.push({ after: order.at(-1) ?? null, text });
    }
  }
  return { texts, order, added };
}

const hasLines = ({ kind }: CopyPart) => kind === 'note' || kind === 'paragraph';

function differenceOf(
  part: CopyPart,
  index: number,
  after: string,
  present: ReadonlyMap<string, string>,
): Difference {
  const { text: before } = part;
  const now = part.kind === 'fixed' ? before : (present.get(partKey(part)) ?? null);
  const words = diffWordsWithSpace(before, after).map(({ value, added, removed }): WordChange => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  return {
    key: `part-${index}`,
    kind: after === '' ? 'deleted' : 'changed',
    part,
    before,
    after,
    words,
    meanwhile: now === before || now === after ? null : { text: now },
    done: now === after || (now === null && after === ''),
  };
}

const movedTo = (part: CopyPart, index: number): Difference => ({
  key: `moved-${index}`,
  kind: 'moved',
  part,
  before: part.text,
  after: part.text,
  words: [],
  meanwhile: null,
  done: false,
});

/** The fewest bookmarks to move so that the others stand in the copy's order. */
function outOfOrder(order: readonly string[], parts: readonly CopyPart[]): string[] {
  const places = order.map((name) => parts.findIndex((part) => part.name === name));
  // the longest rising row that ends at each place
  const longest: { length: number; before: number }[] = [];
  for (const [at, place] of places.entries()) {
    let best = { length: 1, before: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const { length = 0 } = longest[earlier] ?? {};
      if ((places[earlier] ?? 0) < place && length + 1 > best.length)
        best = { length: length + 1, before: earlier };
    }
    longest.push(best);
  }
  const most = Math.max(0, ...longest.map(({ length }) => length));
  const kept = new Set<number>();
  for (let at = longest.findIndex(({ length }) => length === most); at >= 0; at = longest[at]?.before ?? -1) {
    kept.add(at);
  }
  return order.filter((_, index) => !kept.has(index));
}
