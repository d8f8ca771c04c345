/**
 * Several texts in one cell, with semicolons between them; one that holds a semicolon, a quotation mark or a line end
 * stands in quotation marks. `listIn` reads them back.
 */
export const cellList = (texts: readonly string[]): string =>
  texts.map((text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ');

/** The texts of such a cell, without blanks around them; also one per line. */
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
