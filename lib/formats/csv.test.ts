import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { fileText } from '@/lib/text';
import { runs } from '@/testing/runs';
import { csvHead, csvLines, csvStream, harmless, unguarded } from './csv';
import type { ListColumn } from './list-column';

const text = (title = 'Title'): ListColumn<{ text: string | null }> => ({
  title,
  kind: 'text',
  of: (row) => row.text,
});

it('a file holds no control within a line, whatever an older version of the program kept', () => {
  expect(csvLines([text()], [{ text: 'Ports\vand\u0001roads' }])).toBe('Ports and roads\r\n');
});

describe('a text that begins a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+994 12', "'+994 12"],
    ['-5 %', "'-5 %"],
    ['@name', "'@name"],
    ['\t=1', "'\t'=1"],
    ['\tindented', "'\tindented"],
    ['\rreturn', "'\rreturn"],
    ['\nline', "'\nline"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    ['   =1', "'   =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u3000＝1', "'\u3000＝1"],
    ['\u200B=1', "'\u200B=1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['"=1"', '\'"=1"'],
    ['first line\n=HYPERLINK("x")', 'first line\n\'=HYPERLINK("x")'],
    ['first\r\n  @x', "first\r\n'  @x"],
    ['first\u2028=x', "first\u2028'=x"],
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a\t=1', "a\t'=1"],
    ['', ''],
    ['Feasibility study', 'Feasibility study'],
    ['A = B, a@b.example, 3 - 2', 'A = B, a@b.example, 3 - 2'],
    ["'=already", "''=already"],
    ["'\tquoted", "''\tquoted"],
    ["'quoted' word", "'quoted' word"],
    ['Şəmkir – Bərdə', 'Şəmkir – Bərdə'],
    ['–5', '–5'],
  ])('%j becomes %j', (before, after) => {
    expect(harmless(before)).toBe(after);
  });
});

describe('the lines of a file', () => {
  it('begin with the mark of UTF-8 and the titles, and end with CRLF', () => {
    expect(csvHead([text(), text('=Title; 2')])).toBe(`\uFEFFTitle,"'=Title; 2"\r\n`);
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['one\rtwo', '"one\rtwo"'],
    ['one\r\ntwo', '"one\r\ntwo"'],
    ['a;b', '"a;b"'],
    ['', ''],
    [null, ''],
  ])('hold %j as %j', (value, line) => {
    expect(csvLines([text(), text()], [{ text: value }])).toBe(`${line},${line}\r\n`);
  });

  it('leave numbers, amounts, dates and instants as they are, below zero too', () => {
    const row = { count: -3, amount: '-1250000.50' as const, on: calendarDate('2026-02-10') };
    const columns: ListColumn<typeof row>[] = [
      { title: 'n', kind: 'number', of: ({ count }) => count },
      { title: 'a', kind: 'amount', of: ({ amount }) => amount },
      { title: 'd', kind: 'date', of: ({ on }) => on },
      { title: 'i', kind: 'instant', of: () => new Date(Date.UTC(2026, 10, 23, 8)) },
      { title: 'x', kind: 'number', of: () => null },
    ];
    expect(csvLines(columns, [row])).toBe('-3,-1250000.50,2026-02-10,2026-11-23T08:00:00.000Z,\r\n');
  });

  it('are none where there is no row', () => {
    expect(csvLines([text()], [])).toBe('');
  });
});

interface Row {
  text: string;
  count: number;
  on: CalendarDate;
  other: string;
}
const columns: ListColumn<Row>[] = [
  { title: 'Text', kind: 'text', of: (row) => row.text },
  { title: 'Count', kind: 'number', of: (row) => row.count },
  { title: 'Day', kind: 'date', of: (row) => row.on },
  { title: 'Other', kind: 'text', of: (row) => row.other },
];
const piece = fc.constantFrom(
  ...['=1+1', '+', '-', '@', '＝', '＠', ' ', '\u00A0', '\t', '\r', '\n', '\r\n', ';', ',', '"', "'"],
  ...['word', 'Şəki', '\u200B', '\uFEFF', '\u2028', '|'],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !value.includes('\0')),
);
const anyRow = fc.record<Row>({
  text: anyText,
  count: fc.integer(),
  on: fc.constantFrom(calendarDate('2026-02-10'), calendarDate('2027-12-31')),
  other: anyText,
});
const formula = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;

describe('any rows at all', () => {
  it('are read back by another program as they were, but for the apostrophes before formulas', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        const file = csvHead(columns) + csvLines(columns, rows);
        const [head, ...read] = parse(file, { bom: true, record_delimiter: '\r\n' }) as string[][];
        expect(head).toEqual(['Text', 'Count', 'Day', 'Other']);
        expect(read).toEqual(
          rows.map(({ text: one, count, on, other }) => [
            ...[harmless(fileText(one)), String(count), on, harmless(fileText(other))],
          ]),
        );
        for (const [index, row] of rows.entries()) {
          const bare = (value = '') => value.replaceAll("'", '');
          expect(bare(read[index]?.[0])).toBe(bare(fileText(row.text)));
          if (![row.text].some((value) => /[=+\-@＝＋－＠\t\r\n]/.test(value))) {
            expect(read[index]?.[0]).toBe(fileText(row.text));
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('are themselves again once the guards are taken away', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(unguarded(harmless(value))).toBe(value);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('begin no formula in any cell, by whatever sign a careless reader parts the cells', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const careful = parse(csvLines([text()], [{ text: value || 'x' }]), { record_delimiter: '\r\n' });
        for (const [cell = ''] of careful as string[][]) expect(cell).not.toMatch(formula);
        for (const cell of harmless(value).split(/[;\t\n\v\f\r\u0085\u2028\u2029]/)) {
          expect(cell).not.toMatch(formula);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the stream of a file', () => {
  const rowsOf = (values: string[]) => values.map((value) => ({ text: value }));
  const read = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

  it('sends the titles before the first batch is read, then the batches in their order', async () => {
    const asked: string[] = [];
    async function* batches() {
      for (const name of ['one', 'two']) {
        asked.push(name);
        yield rowsOf([name]);
      }
    }
    const stream = csvStream([text()], batches());
    expect(asked).toEqual([]);
    expect(await read(stream)).toBe('Title\r\none\r\ntwo\r\n');
    expect(asked).toEqual(['one', 'two']);
  });

  it('breaks off where a batch fails, and asks no more of one that nobody reads', async () => {
    async function* failing() {
      yield rowsOf(['one']);
      throw new Error('gone');
    }
    await expect(read(csvStream([text()], failing()))).rejects.toThrow('gone');
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield rowsOf(['again']);
      } finally {
        ended = true;
      }
    }
    const reader = csvStream([text()], endless()).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });
});
