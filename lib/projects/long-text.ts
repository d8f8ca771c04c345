/** The most characters shown before a long text is folded. */
const shownLength = 1_200;

/**
 * Splits a text into the part that is shown and the folded rest; '' if all of it is shown. It splits between
 * paragraphs if possible, else between sentences, else between words.
 */
export function foldedText(text: string): { shown: string; rest: string } {
  if (text.length <= shownLength) return { shown: text, rest: '' };
  const head = text.slice(0, shownLength + 1);
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => head.lastIndexOf(end))) + 1;
  const gaps = [head.lastIndexOf('\n'), sentence, head.search(/\s\S*$/)];
  const gap = gaps.find((at) => at > shownLength / 2);
  const cut = gap ?? wholeCharacters(text);
  return { shown: text.slice(0, cut).trimEnd(), rest: text.slice(cut).trimStart() };
}

/** The cut in a text without a gap. It splits no surrogate pair. */
function wholeCharacters(text: string): number {
  return (text.codePointAt(shownLength - 1) ?? 0) > 0xffff ? shownLength - 1 : shownLength;
}
