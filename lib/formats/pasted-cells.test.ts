import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/testing/runs';
import { tableOf } from '@/testing/sheet';
import { csvHead, csvLines } from './csv';
import type { ListColumn } from './list-column';
import { pastedCells } from './pasted-cells';

interface Row {
  title: string;
  about: string;
}

const columns: ListColumn<Row>[] = [
  { title: 'Title', kind: 'text', of: ({ title }) => title },
  { title: 'About', kind: 'text', of: ({ about }) => about },
];
const fields = { title: { words: ['title'] }, about: { words: ['about'], lines: true } } as const;
const read = (text: string): Row[] =>
  tableOf(text, { fields, fixed: ['title', 'about'], computed: /^$/ }).rows.map(({ texts }) => ({
    title: texts.title[0] ?? '',
    about: texts.about[0] ?? '',
  }));
const written = (rows: readonly Row[]) => csvHead(columns).replace('\uFEFF', '') + csvLines(columns, rows);

const piece = fc.constantFrom(
  ...['=1+1', '+', '-', '@', '＝', ' ', '\u00A0', '\t', '\n', ';', ',', '"', "'", 'word', 'Şəki', '|'],
);
const anyText = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

it.each(['=1+1', "'=1+1", '+994 12 345', 'a; b, "c"', 'two\nlines\n=three', 'tab\there', '"'.repeat(10_000)])(
  'a text comes back from the tracker’s own file: %j',
  (about) => {
    expect(read(written([{ title: 'x', about }]))).toEqual([{ title: 'x', about }]);
  },
);

it('any rows come back as they were, but for blanks around them and, in one line, between their words', () => {
  const rows = fc.array(fc.record({ title: anyText, about: anyText }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, (all) => {
      const kept = all.map(({ title, about }) => ({ title: onOneLine(title), about: about.trim() }));
      expect(read(written(all))).toEqual(kept.filter(({ title, about }) => title !== '' || about !== ''));
    }),
    { numRuns: runs(1000) },
  );
});

describe('the sign between the cells', () => {
  const known = (cells: readonly string[]) =>
    cells.filter((cell) => ['title', 'group', 'about'].includes(cell.toLowerCase())).length;
  const cells = (text: string) => pastedCells(text, known).lines.map((line) => line.cells);

  it.each([
    ['tabs', 'Title\tGroup\nPort, new; big\tENE', ['Port, new; big', 'ENE']],
    ['semicolons', 'Title;Group\nPort, new;ENE', ['Port, new', 'ENE']],
    ['commas', 'Title,Group\nPort; new,ENE', ['Port; new', 'ENE']],
    [
      'commas, with one bare tab in a cell',
      'Title,Group,About\nPort,ENE,bare\ttab',
      ['Port', 'ENE', 'bare\ttab'],
    ],
    ['semicolons, with one bare tab in a cell', 'Title;Group\nPort\tnew;ENE', ['Port\tnew', 'ENE']],
    ['commas below a caption with a tab', 'As of\t2027\nTitle,Group\nPort,ENE', ['Port', 'ENE']],
    ['a tab in quotation marks', 'Port,"a\tb"\nRoof,"c\td"', ['Roof', 'c\td']],
    ['most lines, without headings', 'Port,ENE\nRoof\tnew,ENE\nWell,ENE', ['Well', 'ENE']],
    ['a line that says so', 'sep=;\nTitle;Group\nPort, new;ENE', ['Port, new', 'ENE']],
    [
      'the same behind a byte order mark',
      '\uFEFFsep=,\r\nTitle,Group\r\nPort; new,ENE\r\n',
      ['Port; new', 'ENE'],
    ],
    ['the same with a sign of its own', 'SEP=|\nTitle|Group\nPort, new|ENE', ['Port, new', 'ENE']],
    ['the same as a spreadsheet wrote it again', '"sep=;";;\nTitle;Group\nPort;ENE', ['Port', 'ENE']],
    ['the same, a tab', 'sep=\t\nTitle\tGroup\nPort, a; b\tENE', ['Port, a; b', 'ENE']],
  ])('is found: %s', (_, text, last) => {
    expect(cells(text).at(-1)).toEqual(last);
  });

  it('is no row, and the lines below are counted as they are seen', () => {
    expect(pastedCells('sep=;\n\na;b\n"two\nlines";c\nd;e', known).lines).toMatchObject([
      { line: 3, cells: ['a', 'b'] },
      { line: 4, cells: ['two\nlines', 'c'] },
      { line: 6, cells: ['d', 'e'] },
    ]);
  });

  it('is looked for in time that grows with the text, whatever it holds', () => {
    for (const text of [
      '\n'.repeat(300_000),
      ','.repeat(300_000),
      '"a,'.repeat(100_000),
      'a\n'.repeat(150_000),
    ]) {
      expect(pastedCells(text, known).lines.length).toBeLessThanOrEqual(150_000);
    }
  });
});
