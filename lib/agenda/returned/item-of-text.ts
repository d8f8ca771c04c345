const maxTitle = 200;

/**
 * A new agenda item out of a paragraph: its first line is the title. If that is too long, the title is its beginning and
 * the whole text is the note.
 *
 * @example itemOfText('Waste\nA first exchange') // { title: 'Waste', note: 'A first exchange' }
 */
export function itemOfText(text: string): { title: string; note: string } {
  const [first = '', ...rest] = text.split('\n');
  if (first.length <= maxTitle) return { title: first, note: rest.join('\n') };
  const beginning = first.slice(0, maxTitle - 1).replace(/\s+\S*$/, '');
  return { title: `${beginning}…`, note: text };
}
