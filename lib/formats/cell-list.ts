/**
 * Several texts in one cell, separated by semicolons. A text that holds a semicolon, a quotation mark or a line break
 * is quoted. `listIn` reads them back.
 */
export const cellList = (texts: readonly string[]): string =>
  texts.map((text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ');

/** Texts of such a cell, trimmed. Line breaks separate them too. */
export function listIn(cell: string): string[] {
  const quoted = /"((?:[^"]|"")*)"\s*(?=[;\n]|$)/y;
  const texts: string[] = [];
  let at = 0;
  while (at < cell.length) {
    const begin = at + (/^\s*/.exec(cell.slice(at))?.[0].length ?? 0);
    quoted.lastIndex = begin;
    const whole = quoted.exec(cell);
    const end = /[;\n]/.exec(cell.slice(at));
    const stop = whole ? begin + whole[0].length : end ? at + end.index : cell.length;
    texts.push((whole ? (whole[1] ?? '').replaceAll('""', '"') : cell.slice(at, stop)).trim());
    at = stop + 1;
  }
  return texts.filter((text) => text !== '');
}
