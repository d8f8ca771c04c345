// Cleans text that people type, and tells when it is blank.

/** Marks, embeddings, overrides and isolates of direction would reverse the text after them in a document. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Control characters, lone surrogates and noncharacters break XML, iCalendar and CSV.
const unwritable = '\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}';
const betweenWords = new RegExp(`[${unwritable}\\u2028\\u2029]+`, 'gu');
const withinLines = new RegExp(`(?![\\n\\t])[${unwritable}]+`, 'gu');
const inFiles = new RegExp(`(?![\\n\\r\\t])[${unwritable}]`, 'gu');

// The blank Braille cell and the null notehead are symbols by category, but show nothing.
const invisible =
  '\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\u2800\\u{1d159}';
const visible = new RegExp(`[^${invisible}]`, 'u');
// A combining mark without a letter is not readable text.
const legible = new RegExp(`[^${invisible}\\p{Mark}]`, 'u');
/** Modifies the character before it, so it is kept at the end of a text. */
const selector = /[\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;

/**
 * Whether a text shows nothing: only white space, invisible characters and lone combining marks, or empty.
 */
export function isBlank(text: string): boolean {
  return !legible.test(text);
}

/** Removes direction marks, and NUL, which PostgreSQL rejects. */
export function withoutDirections(text: string): string {
  return text.replace(directions, '').replaceAll('\0', '');
}

/**
 * A single-line text as it is stored: control characters and line breaks become one space, invisible
 * characters are trimmed, and a blank text becomes ''.
 *
 * @example cleanLine(' Rail\nway ') // 'Rail way'
 */
export function cleanLine(text: string): string {
  return visiblePart(withoutDirections(text).replace(betweenWords, ' '));
}

/** As `cleanLine` for several lines: line breaks become `\n`, and tabs stay. */
export function cleanLines(text: string): string {
  const broken = withoutDirections(text).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return visiblePart(broken.replace(withinLines, ' '));
}

/** A text for files: control characters, which older versions stored, become spaces. */
export function fileText(text: string): string {
  return text.replace(inFiles, ' ');
}

/** From the first to the last visible character. Scans from each end once, so it is linear. */
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
