import { isBlank } from '@/lib/text';
import { unguarded } from './csv';

/** A table line as cells. `line` counts from 1 as people see it. */
export interface CellLine {
  line: number;
  cells: string[];
}

/** The cells of a text, and the separator between them. */
export interface PastedCells {
  separator: string;
  lines: CellLine[];
}

const separators = ['\t', ';', ','] as const;
const tried = 20;

/**
 * Splits a paste or a file into cells. A first line such as `sep=;` sets the separator. Otherwise it is the one that
 * yields the most known headings in one of the first lines (`known` counts them), or else the one that splits the
 * most lines. Quoted cells may contain separators. Empty lines are skipped; reading stops after `most` lines.
 */
export function pastedCells(
  text: string,
  known: (cells: readonly string[]) => number,
  most = Infinity,
): PastedCells {
  const source = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF+/, '');
  const said = /^"?sep=(?<sign>[^\n"])"?\k<sign>*[ ]*(?:\n|$)/i.exec(source);
  const start = said?.[0].length ?? 0;
  const separator = said?.groups?.sign ?? separatorOf(source, known);
  return { separator, lines: filledLines(source, separator, { start, line: said ? 2 : 1, most }) };
}

function separatorOf(source: string, known: (cells: readonly string[]) => number): string {
  const head = source.slice(0, 40_000);
  const headed = separators.map((sign) =>
    Math.max(
      0,
      ...filledLines(head, sign, { start: 0, line: 1, most: tried }).map(({ cells }) => known(cells)),
    ),
  );
  if (Math.max(...headed) >= 2) return bestOf(headed);
  // Quoted cells are blanked, since separators in them belong to the cell.
  const bare = head.replace(/(?<=^|[\t\n;,])[ ]*"(?:[^"]|"")*"(?=[ ]*(?:[\t\n;,]|$))/g, '""');
  const lines = bare.split('\n').filter((line) => line.trim() !== '');
  const parted = separators.map((sign) => lines.slice(0, tried).filter((line) => line.includes(sign)).length);
  return Math.max(...parted) === 0 ? ',' : bestOf(parted);
}

/** The separator with the highest count; the first if several have it. */
const bestOf = (counts: readonly number[]): string =>
  separators[counts.indexOf(Math.max(...counts))] ?? separators[0];

interface Reach {
  /** Where to begin, and the number of that line. */
  start: number;
  line: number;
  /** Most lines to read. */
  most?: number;
}

/** Cells line by line. A quotation mark opens a quoted cell only at its start; two inside stand for one. */
function filledLines(source: string, separator: string, { start, line, most = Infinity }: Reach): CellLine[] {
  const lines: CellLine[] = [];
  const ends = nextOf(source, [separator, '\n']);
  let [at, number] = [start, line];
  while (at <= source.length && lines.length < most) {
    const begin = at;
    const cells: string[] = [];
    let end = at;
    do {
      const read = cellAt(source, at, separator, ends);
      cells.push(read.cell);
      end = read.end;
      at = end + 1;
    } while (source[end] === separator);
    if (cells.some((cell) => !isBlank(cell))) lines.push({ line: number, cells });
    number += source.slice(begin, end).split('\n').length;
  }
  return lines;
}

/** Finds the next of some characters, else the end. Called from left to right, it scans the text once. */
function nextOf(source: string, signs: readonly string[]): (from: number) => number {
  const next = signs.map(() => -1);
  return (from) => {
    signs.forEach((sign, index) => {
      if ((next[index] ?? 0) >= from) return;
      const found = source.indexOf(sign, from);
      next[index] = found < 0 ? source.length : found;
    });
    return Math.min(...next);
  };
}

// Longest quoted cell: a project's description in which every character is a quotation mark.
const longestQuoted = 30_000;

/** The cell that starts here, without formula guards, and the position of the separator that ends it. */
function cellAt(
  source: string,
  start: number,
  separator: string,
  ends: (from: number) => number,
): { cell: string; end: number } {
  const mark = /[^ ]/g;
  mark.lastIndex = start;
  const open = mark.exec(source)?.index ?? source.length;
  const isQuoted = source[open] === '"';
  const quoted = isQuoted ? /^"((?:[^"]|"")*)"[ ]*/.exec(source.slice(open, open + longestQuoted)) : null;
  const after = quoted && open + quoted[0].length;
  if (quoted && after !== null && [separator, '\n', undefined].includes(source[after])) {
    return { cell: unguarded((quoted[1] ?? '').replaceAll('""', '"')).trim(), end: after };
  }
  const end = ends(start);
  return { cell: unguarded(source.slice(start, end)).trim(), end };
}
