import { describe, expect, test } from 'vitest';
import { importedRow, rowState, sameRowFinder, withDateQuestions, writtenState } from './import-rows';
import { readTable, type SheetKind } from './sheet';

const kind: SheetKind<'title' | 'start'> = {
  fields: { title: { words: ['title'] }, start: { words: ['start'] } },
  fixed: ['title', 'start'],
  computed: /^$/,
  dates: ['start'],
};
const table = (cell: string, order?: 'day' | 'month', from1904 = false) => {
  const lines = [
    { line: 1, cells: ['Title', 'Start'] },
    { line: 2, cells: ['Port', cell] },
  ];
  const orders = order ? [{ place: 1, order }] : [];
  return readTable(lines, kind, { headings: 'found', columns: [], orders }, { rows: 10, from1904 });
};

describe('a row of a file', () => {
  test.each([
    [[], null, 'new'],
    [[], [], 'unchanged'],
    [[], ['title'], 'changed'],
    [['fault'], null, 'wrong'],
    [['fault'], [], 'wrong'],
    [['fault'], ['title'], 'wrong'],
  ] as const)('with the faults %j and the changes %j is %s', (faults, changes, state) => {
    expect(rowState(faults, changes)).toBe(state);
  });

  test.each([
    [[], null, 'held', 'new'],
    [[], ['title'], 'held', 'changed'],
    [[], [], 'unchanged', 'unchanged'],
    [['fault'], null, 'wrong', 'wrong'],
  ] as const)(
    'that asks, with the faults %j and the changes %j, is %s, and then %s',
    (faults, changes, state, then) => {
      const row = importedRow({
        line: 2,
        title: '',
        faults: faults.map(() => ({ line: 2, column: 'title', code: 'required' as const, values: {} })),
        changes: changes?.map((field) => ({ field, before: null, after: 'x' })) ?? null,
        asks: true,
      });
      expect(row.state).toBe(state);
      expect(writtenState(row)).toBe(then);
    },
  );

  test('may repeat one that changes nothing, and no other', () => {
    const first = sameRowFinder();
    expect(first('a', 2, [])).toBeNull();
    expect(first('a', 3, [])).toBeNull();
    expect(first('a', 4, ['title'])).toBe(2);
    expect(first('b', 5, ['title'])).toBeNull();
    expect(first('b', 6, [])).toBe(5);
  });
});

describe('a column of dates', () => {
  test.each([
    ['05/10/2026', undefined, '05/10/2026', { sample: '05/10/2026', chosen: null }],
    ['05/10/2026', 'day', '2026-10-05', { sample: '05/10/2026', chosen: 'day' }],
    ['05/10/2026', 'month', '2026-05-10', { sample: '05/10/2026', chosen: 'month' }],
    ['25/10/2026', undefined, '2026-10-25', undefined],
    ['46300', undefined, '2026-10-05', undefined],
    ['2027-Q3', undefined, '2027-Q3', undefined],
    ['soon', undefined, 'soon', undefined],
  ] as const)('with %s, order %s, holds %s', (cell, order, text, question) => {
    const { rows, columns } = table(cell, order);
    expect(rows[0]?.texts.start).toEqual([text]);
    expect(columns[1]?.order).toEqual(question);
  });

  test('counts from 1904 where its workbook does', () => {
    expect(table('44838', undefined, true).rows[0]?.texts.start).toEqual(['2026-10-05']);
  });

  test.each([
    ['05/10/2026', 'import-date-order'],
    ['31/02/2026', 'no-such-day'],
    ['soon', 'bad-partial-date'],
  ])('asks about %s: %s', (cell, code) => {
    const [row] = table(cell).rows;
    if (!row) throw new Error('no row');
    const fault = { line: 2, column: 'start', code: 'bad-partial-date', values: {} } as const;
    expect(withDateQuestions([fault], row, ['start'])).toMatchObject([{ code }]);
  });
});
