import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '@/lib/test-runs';
import { type CsvColumn, csvHead, csvLines } from './csv';
import { pastedTable } from './pasted-cells';

interface Row {
  title: string;
  about: string;
}

const columns: CsvColumn<Row>[] = [
  { title: 'Title', kind: 'text', of: ({ title }) => title },
  { title: 'About', kind: 'text', of: ({ about }) => about },
];
const words = { title: ['title'], about: ['about'] };
const read = (text: string): Row[] => {
  const { lines, cell, longCell } = pastedTable(text, ['title', 'about'], words);
  return lines.map((line) => ({ title: cell(line, 'title'), about: longCell(line, 'about') }));
};
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
