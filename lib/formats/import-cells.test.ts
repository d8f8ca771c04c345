import { expect, test } from 'vitest';
import { cellsOf, errorFaults, withoutEchoes } from './import-cells';

const row = (text: string) => ({ line: 3, texts: { title: [text], target: [] } });

test.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#BAŞV!', '#YOK'])(
  '%s is an error of the spreadsheet',
  (cell) => {
    const fault = { line: 3, column: 'title', code: 'import-cell-error', values: { cell } };
    expect(errorFaults(row(cell))).toEqual([fault]);
    expect(cellsOf(row(cell))).toMatchObject({ said: { title: cell }, faults: [fault] });
  },
);

test.each(['', 'REF!', '#1', '# 3', '#trade', 'C#', '#REF! of the year', '#Ənənə'])('%j is none', (cell) => {
  expect(errorFaults(row(cell))).toEqual([]);
});

test('an error is the only fault of its cell', () => {
  const fault = (column: string, code: 'import-cell-error' | 'import-group' | 'title-required') => ({
    line: 3,
    column,
    code,
    values: {},
  });
  const error = fault('group', 'import-cell-error');
  const other = fault('title', 'title-required');
  expect(withoutEchoes([error, fault('group', 'import-group'), other])).toEqual([error, other]);
});
