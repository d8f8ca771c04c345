import { isBlank } from '@/lib/text';
import { unguarded } from './csv';

/** A line of a table as text; `line` counts from 1, as the person sees it, and `source` is how it stands there. */
export interface CellLine {
  line: number;
  cells: string[];
  source: string;
}

/** The cells of a text, and the sign that stands between them. */
export interface PastedCells {
  separator: string;
  lines: CellLine[];
}

const separators = ['\t', ';', ','] as const;
const tried = 20;

/**
 * The cells of what was copied from a spreadsheet, or of a file. A first line such as `sep=;` says what stands between
 * them. Else it is the sign by which a line among the first holds the most known headings (`known` counts them), or by
 * which most lines have cells. A cell in quotation marks may hold every sign. A line without anything is left out, and
 * after the first `most` lines no more are read.
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
  // within quotation marks a sign is the cell's own
  const bare = head.replace(/(?<=^|[\t\n;,])[ ]*"(?:[^"]|"")*"(?=[ ]*(?:[\t\n;,]|$))/g, '""');
  const lines = bare.split('\n').filter((line) => line.trim() !== '');
  const parted = separators.map((sign) => lines.slice(0, tried).filter((line) => line.includes(sign)).length);
  return Math.max(...parted) === 0 ? ',' : bestOf(parted);
}

/** The sign of the highest count, the first of several. */
const bestOf = (counts: readonly number[]): string =>
  separators[counts.indexOf(Math.max(...counts))] ?? separators[0];

interface Reach {
  /** Where to begin, and the number of the line that stands there. */
  start: number;
  line: number;
  /** So many lines, and no more. */
  most?: number;
}

/** Cells line by line. A quotation mark opens a quoted cell only at its start; two within one are one. */
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
    const record = source.slice(begin, end);
    if (cells.some((cell) => !isBlank(cell))) lines.push({ line: number, cells, source: record });
    number += record.split('\n').length;
  }
  return lines;
}

/** Where the next of some signs stands, else the end. Asked from left to right it reads a text once, however long. */
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

// as long as a cell in quotation marks may be: a project's description, where each letter is such a mark
const longestQuoted = 30_000;

/** The cell that starts here, without the guards of the tracker's own files, and where the sign that ends it stands. */
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
