/** The text with spaces, hyphens and strokes at which no program breaks a line. */
export function unbroken(text: string): string {
  return text
    .replaceAll(' ', '\u00a0')
    .replaceAll('-', '\u2011')
    .replaceAll('/', '\u2060/\u2060')
    .replaceAll('–', '\u2060–\u2060');
}

const codeOrDate = /(?<![\p{L}\d-])(?:\p{Lu}{2,10}-\d+(?:\.\d+)?|\d{1,2} \p{L}{3,} \d{4})(?![\p{L}\d-])/gu;

/**
 * A sentence in which no line breaks within a code or a date.
 * @example keepCodes('ENE-001 by 10 May 2026') // the hyphen and the date's spaces do not break
 */
export function keepCodes(text: string): string {
  return text.replace(codeOrDate, unbroken);
}
