import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import { fileText } from '@/lib/text';
import type { ListColumn } from './list-column';
import { sheetNames, sheetOf, xlsxFile } from './xlsx';

const text: ListColumn<string>[] = [{ title: 'Text', kind: 'text', of: (row) => row }];
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const cellsOf = async <Row>(columns: ListColumn<Row>[], rows: Row[]) =>
  (await readSheet(await xlsxFile([sheetOf('List', columns, rows)]))).slice(1);

describe('a cell', () => {
  const one = async (column: ListColumn<null>) => (await cellsOf([column], [null]))[0]?.[0] ?? null;
  const day = calendarDate('2027-03-31');
  const partial = (precision: PartialDate['precision']): ListColumn<null> => ({
    title: 'T',
    kind: 'partial-date',
    of: () => ({ on: day, precision }),
  });

  it.each<[string, ListColumn<null>, unknown]>([
    ['a calendar date', { title: 'T', kind: 'date', of: () => day }, new Date('2027-03-31T00:00:00Z')],
    [
      'a day before March 1900',
      { title: 'T', kind: 'date', of: () => calendarDate('1918-05-28') },
      new Date('1918-05-28T00:00:00Z'),
    ],
    ['a day as a partial date', partial('day'), new Date('2027-03-31T00:00:00Z')],
    ['a month as text', partial('month'), '2027-03'],
    ['a quarter as text', partial('quarter'), '2027-Q1'],
    ['a number', { title: 'T', kind: 'number', of: () => -12 }, -12],
    ['an amount', { title: 'T', kind: 'amount', of: () => '1250000.50' }, 1250000.5],
    [
      'an amount beyond 15 digits as text',
      { title: 'T', kind: 'amount', of: () => '12345678901234.567' },
      '12345678901234.567',
    ],
    ['a count', { title: 'T', kind: 'figure', of: () => 3 }, 3],
    ['the word in place of a count', { title: 'T', kind: 'figure', of: () => 'restricted' }, 'restricted'],
    ['a code that looks like a number', { title: 'T', kind: 'text', of: () => '007' }, '007'],
    ['a name of JavaScript', { title: 'T', kind: 'text', of: () => 'constructor' }, 'constructor'],
    [
      'a moment in UTC',
      { title: 'T', kind: 'instant', of: () => new Date('2026-11-23T20:30:15Z') },
      new Date('2026-11-23T20:30:15Z'),
    ],
  ])('is %s', async (_, column, value) => {
    expect(await one(column)).toEqual(value);
  });

  it('of nothing is empty, and a text longer than Excel opens ends with an ellipsis', async () => {
    const columns: ListColumn<{ on: CalendarDate | null; text: string }>[] = [
      { title: 'On', kind: 'date', of: ({ on }) => on },
      { title: 'Text', kind: 'text', of: (row) => row.text },
    ];
    const [row] = await cellsOf(columns, [{ on: null, text: 'x'.repeat(40_000) }]);
    expect(row?.[0]).toBeNull();
    expect(row?.[1]).toBe(`${'x'.repeat(32_766)}…`);
  });
});

describe('a workbook', () => {
  it('keeps its heading row in view, filters, sets widths, and tells nothing of who made it', async () => {
    const sheets = [
      sheetOf('Projects: a/b', text, ['one', 'two']),
      sheetOf('Projects: a/b', text, ['a much longer text in its column']),
    ];
    const parts = partsOf(await xlsxFile(sheets));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:A3"/>');
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<col [^>]*width="34"/);
    expect(parts['xl/workbook.xml']).toContain('name="Projects  a b 2"');
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
    expect(JSON.stringify(parts)).not.toMatch(/creator|Application|Company|lastModifiedBy/);
  });

  it.each([
    [
      ['', '[]:*?/\\'],
      ['List', 'List 2'],
    ],
    [
      ['x'.repeat(40), 'X'.repeat(40)],
      ['x'.repeat(31), `${'X'.repeat(27)} 2`],
    ],
    [["'quoted'"], ['quoted']],
  ])('names its sheets as Excel allows: %j', (titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });
});

const piece = fc.constantFrom(
  ...[
    '=1+1',
    '+',
    '-',
    '@',
    '＝',
    '＠',
    ' ',
    '\t',
    '\r',
    '\n',
    ';',
    ',',
    '"',
    "'",
    '<',
    '&',
    '</v>',
    '<f>1</f>',
  ],
  ...['word', 'Şəki', '\u200B', '\u2028', '|cmd', '_x003D_', '__proto__', 'toString'],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('1,000 texts', () => {
  it('are string cells of the same text, and none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 50, maxLength: 50 }), async (texts) => {
        const parts = partsOf(await xlsxFile([sheetOf('List', text, texts)]));
        const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
        expect(sheet).not.toMatch(/<f[ >]|t="(?:str|e|b)"/);
        const cells = sheet.match(/<c [^>]*>/g) ?? [];
        expect(cells.every((cell) => / t="s"/.test(cell))).toBe(true);
        expect(cells).toHaveLength(1 + texts.filter((each) => fileText(each) !== '').length);
        const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
        const stored = new Set(shared.map(([, value]) => plain(value ?? '')));
        for (const each of texts) {
          const clean = fileText(each);
          if (clean !== '' && !/[\ufffd\u007f-\u009f]/.test(clean)) expect(stored).toContain(clean);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
