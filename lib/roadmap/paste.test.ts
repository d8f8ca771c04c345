import { describe, expect, it } from 'vitest';
import { unreadColumns } from '@/lib/formats/sheet';
import { restOf } from '@/lib/formats/sheet-rest';
import { leftRows, type PasteColumn, pasteColumns, readPaste } from './paste';

/** The rows of a paste as text, one for each column. */
const read = (text: string) =>
  readPaste(text).rows.map(({ line, texts }) => ({
    line,
    ...(Object.fromEntries(pasteColumns.map((column) => [column, texts[column].join(' | ')])) as Record<
      PasteColumn,
      string
    >),
  }));
const unread = (text: string) => unreadColumns(readPaste(text).sheet).map(({ heading }) => heading);
const row = (line: number, cells: Partial<Record<PasteColumn, string>>) => ({
  ...(Object.fromEntries(pasteColumns.map((column) => [column, ''])) as Record<PasteColumn, string>),
  line,
  ...cells,
});

describe('what is pasted from a spreadsheet', () => {
  it.each([
    ['tabs', 'ENE-001\tStudy agreed\tAZ\t2027-03'],
    ['semicolons', 'ENE-001;Study agreed;AZ;2027-03'],
    ['commas', 'ENE-001,Study agreed,AZ,2027-03'],
    ['spaces round the cells', ' ENE-001 ; Study  agreed ;AZ; 2027-03 '],
    ['quotation marks', '"ENE-001","Study agreed","AZ","2027-03"'],
    ['Windows line ends', '\r\nENE-001\tStudy agreed\tAZ\t2027-03\r\n'],
  ])('is read with %s', (name, text) => {
    const line = name === 'Windows line ends' ? 2 : 1;
    expect(read(text)).toEqual([
      row(line, { project: 'ENE-001', title: 'Study agreed', responsible: 'AZ', forecast: '2027-03' }),
    ]);
  });

  it('takes the columns from a heading, in any order', () => {
    expect(read('Due\tStep\tCode\n2027-Q3\tStudy\tENE-001')).toEqual([
      row(2, { code: 'ENE-001', title: 'Study', forecast: '2027-Q3' }),
    ]);
  });

  it('takes a line without a project as one of the project above it', () => {
    expect(read('ENE-001\tOne\n\tTwo\n\nENE-002\tThree')).toEqual([
      row(1, { project: 'ENE-001', title: 'One' }),
      row(2, { project: 'ENE-001', title: 'Two' }),
      row(4, { project: 'ENE-002', title: 'Three' }),
    ]);
  });

  it('keeps separators and line ends within quotation marks, and counts the lines as they are seen', () => {
    const text = 'ENE-001,"Report, with ""annexes"""\nENE-001,"Two\nlines"\nENE-001,After 5" pipe';
    expect(read(text)).toEqual([
      row(1, { project: 'ENE-001', title: 'Report, with "annexes"' }),
      row(2, { project: 'ENE-001', title: 'Two lines' }),
      row(4, { project: 'ENE-001', title: 'After 5" pipe' }),
    ]);
  });

  it('names the columns that it does not read', () => {
    expect(unread('Code\tStep\tRisk\tBudget\nENE-001\tStudy\thigh\t')).toEqual(['Risk']);
    expect(unread('ENE-001\tStudy')).toEqual([]);
  });

  it('is nothing where nothing is there', () => {
    expect(read('\n \n\t\t\n')).toEqual([]);
    expect(read('Project\tStep\n')).toEqual([]);
  });

  it.each([
    ['ENE-001\tOne\n\tTwo\n\tThree', [1, 3], 'ENE-001\tTwo'],
    [
      'Milestone;Project\nOne;"A; b"\n"Two; 2";\nThree',
      [2],
      'Milestone;Project\n"Two; 2";"A; b"\nThree;"A; b"',
    ],
    ['Code,Project,Milestone\nENE-001,Port,One\n,,Two', [2], 'Code,Project,Milestone\nENE-001,Port,Two'],
    ['Project,Only for,Milestone\nPort,AZ,One\n,,Two', [2], 'Project,Only for,Milestone\nPort,AZ,Two'],
    ['ENE-001\tOne\nENE-002\tTwo', [1], 'ENE-002\tTwo'],
    ['ENE-001\tOne', [1], ''],
  ])('leaves rows that stand by themselves where others are written: %j', (text, written, rest) => {
    const { sheet, rows } = readPaste(text);
    expect(restOf(sheet, leftRows(sheet, written))).toBe(rest);
    const left = rows.filter(({ line }) => !written.includes(line));
    expect(
      readPaste(rest).rows.map(({ texts }) => [texts.code[0] ?? texts.project[0], ...texts.title]),
    ).toEqual(left.map(({ texts }) => [texts.code[0] ?? texts.project[0], ...texts.title]));
  });
});
