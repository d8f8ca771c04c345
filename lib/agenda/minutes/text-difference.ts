import type { MinutesText, TextItem } from './minutes-text';

/** A paragraph, an outcome or a fact of the text that differs. One of the two texts is null if it was added or removed. */
export interface TextChange {
  what: 'paragraph' | 'order' | 'outcome' | 'restricted' | 'items' | 'signature' | 'meeting';
  /** The agenda item that it stands under, or null. */
  item: TextItem | null;
  /** The restricted group, or the Party whose head signs. */
  of: string | null;
  before: string | null;
  after: string | null;
}

interface Row {
  key: string;
  what: TextChange['what'];
  item: string | null;
  of: string | null;
  text: string;
}

/** What changed between two texts of minutes, by paragraph, in the order of the later one; what was removed comes last. */
export function textChanges(before: MinutesText, after: MinutesText): TextChange[] {
  const [old, present] = [rowsOf(before), rowsOf(after)];
  const items = new Map([...before.items, ...after.items].map((item) => [item.id, item]));
  const change = ({ what, item, of }: Row, texts: Pick<TextChange, 'before' | 'after'>): TextChange => ({
    what,
    item: item === null ? null : (items.get(item) ?? null),
    of,
    ...texts,
  });
  const changed = present.flatMap((row) => {
    const was = old.find(({ key }) => key === row.key)?.text ?? null;
    return was === row.text ? [] : [change(row, { before: was, after: row.text })];
  });
  const moved = isReordered(before.paragraphs, after.paragraphs)
    ? [{ what: 'order' as const, item: null, of: null, before: null, after: null }]
    : [];
  const removed = old.filter((row) => !present.some(({ key }) => key === row.key));
  return [...moved, ...changed, ...removed.map((row) => change(row, { before: row.text, after: null }))];
}

/** Whether the rows that both texts have stand in another order. */
function isReordered(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  const [old, present] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const kept = old.filter((id) => present.includes(id));
  return present.filter((id) => old.includes(id)).some((id, index) => id !== kept[index]);
}

const itemText = ({ id, title, consent }: TextItem) =>
  [id, title, ...(consent?.wordings.map((wording) => wording.title) ?? [])].join(' ');

function rowsOf({ meeting, items, paragraphs, outcomes, restricted, signatures }: MinutesText): Row[] {
  return [
    {
      key: 'meeting',
      what: 'meeting',
      item: null,
      of: null,
      text: [meeting.title, meeting.day ?? '', meeting.place].join('\n'),
    },
    { key: 'items', what: 'items', item: null, of: null, text: items.map(itemText).join('\n') },
    ...paragraphs.map(({ id, item, text }): Row => ({ key: id, what: 'paragraph', item, of: null, text })),
    ...outcomes.map(
      ({ id, item, text, owner, dueOn }): Row => ({
        key: id,
        what: 'outcome',
        item,
        of: null,
        text: [text, owner, dueOn].filter((part) => part !== null).join(' · '),
      }),
    ),
    ...restricted.map(
      ({ group, hash }): Row => ({
        key: `restricted:${group}`,
        what: 'restricted',
        item: null,
        of: group,
        text: hash,
      }),
    ),
    ...signatures.map(
      ({ party, name, title }): Row => ({
        key: `signature:${party}`,
        what: 'signature',
        item: null,
        of: party,
        text: [name, title].filter((part) => part !== '').join(', '),
      }),
    ),
  ];
}
