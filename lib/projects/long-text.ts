/** How much of a long text stands on the page before it is folded, in characters. */
const shownLength = 1_200;

/**
 * A text in the part that stands on the page and the rest, which is folded away: '' where all of it stands.
 * It parts between two paragraphs where it can, else between two sentences, else between two words.
 */
export function foldedText(text: string): { shown: string; rest: string } {
  if (text.length <= shownLength) return { shown: text, rest: '' };
  const most = text.slice(0, shownLength + 1);
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => most.lastIndexOf(end))) + 1;
  const gaps = [most.lastIndexOf('\n'), sentence, most.search(/\s\S*$/)];
  const gap = gaps.find((at) => at > shownLength / 2);
  const cut = gap ?? wholeCharacters(text);
  return { shown: text.slice(0, cut).trimEnd(), rest: text.slice(cut).trimStart() };
}

/** Where a text without a gap parts: a character of two code units stays whole. */
function wholeCharacters(text: string): number {
  return (text.codePointAt(shownLength - 1) ?? 0) > 0xffff ? shownLength - 1 : shownLength;
}
