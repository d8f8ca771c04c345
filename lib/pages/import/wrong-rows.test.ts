import { expect, test } from 'vitest';
import type { ImportedRow } from '@/lib/formats/import-rows';
import { plainLayout, shapeOf } from './import-file';
import { wrongLines } from './wrong-rows';

const row = (line: number, state: ImportedRow['state']): ImportedRow => ({
  line,
  state,
  code: '',
  title: '',
  changes: [],
  faults: [],
  remarks: [],
});

test('wrong rows come back as they were sent, with new reasons instead of old ones', () => {
  const rows = [
    ['A list of ours'],
    ['Title', 'Reason', 'Group'],
    ['Good', '', 'ENE'],
    ['Bad', 'old reason', 'XYZ'],
    ['Short'],
  ];
  const book = { format: 'csv' as const, from1904: false, sheets: [{ name: '', rows }] };
  const lines = wrongLines(
    { book, layout: plainLayout },
    {
      rows: [row(3, 'new'), row(4, 'wrong'), row(5, 'wrong')],
      inherited: [
        { line: 4, place: 2, text: 'not taken' },
        { line: 5, place: 2, text: 'ENE' },
      ],
      headings: 2,
      reason: 'Reason',
      reasonOf: ({ line }) => `why ${line}`,
    },
  );
  expect(lines).toEqual([
    ['Title', 'Group', 'Reason'],
    ['Bad', 'XYZ', 'why 4'],
    ['Short', 'ENE', 'why 5'],
  ]);
});

test.each([
  [
    ['Title', 'Group'],
    ['TITLE *', ' group ', ''],
  ],
  [
    ['Başlıq', 'Qrup'],
    ['BAŞLIQ', 'QRUP'],
  ],
])('files are of one shape however their headings are written: %j and %j', (one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

test('files with other headings, or another order, are of another shape', () => {
  expect(shapeOf(['Title', 'Group'])).not.toBe(shapeOf(['Group', 'Title']));
});
