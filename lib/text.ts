// What may stand in a text that people write, and when such a text says nothing.

/** Marks, embeddings, overrides and isolates of direction would turn round what stands after them in a document. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Controls, halves of surrogate pairs and codes that are no characters break XML, iCalendar and CSV.
const unwritable = '\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}';
const betweenWords = new RegExp(`[${unwritable}\\u2028\\u2029]+`, 'gu');
const withinLines = new RegExp(`(?![\\n\\t])[${unwritable}]+`, 'gu');
const inFiles = new RegExp(`(?![\\n\\r\\t])[${unwritable}]`, 'gu');

// Blank cells of Braille and a notehead without ink are signs by their class, and show nothing.
const invisible =
  '\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\u2800\\u{1d159}';
const visible = new RegExp(`[^${invisible}]`, 'u');
// An accent without a letter is no word.
const legible = new RegExp(`[^${invisible}\\p{Mark}]`, 'u');
/** Says how the sign before it looks, so that it stays at the end of a text. */
const selector = /[\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;

/** Whether a text shows nothing: it is empty, or holds only blanks, invisible characters and accents of no letter. */
export function isBlank(text: string): boolean {
  return !legible.test(text);
}

/** The text without marks of direction and without NUL, which PostgreSQL does not take. */
export function withoutDirections(text: string): string {
  return text.replace(directions, '').replaceAll('\0', '');
}

/**
 * A text of one line as it is kept: controls and breaks between words become one space, nothing invisible stands
 * at either end, and a text that shows nothing is ''.
 */
export function cleanLine(text: string): string {
  return visiblePart(withoutDirections(text).replace(betweenWords, ' '));
}

/** The same for a text of several lines, each of which ends with `\n`; tabs stay. */
export function cleanLines(text: string): string {
  const broken = withoutDirections(text).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return visiblePart(broken.replace(withinLines, ' '));
}

/** A text as files hold it: what an older version of the program kept may have controls, which become spaces. */
export function fileText(text: string): string {
  return text.replace(inFiles, ' ');
}

/** From the first visible character to the last; read once each way, whatever the length. */
function visiblePart(text: string): string {
  if (isBlank(text)) return '';
  const start = text.search(visible);
  let end = text.length;
  while (end > start) {
    const last = lastCharacter(text, end);
    if (visible.test(last) || selector.test(last)) break;
    end -= last.length;
  }
  return text.slice(start, end);
}

function lastCharacter(text: string, end: number): string {
  const pair = end > 1 ? text.codePointAt(end - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? text.slice(end - 2, end) : text.slice(end - 1, end);
}
