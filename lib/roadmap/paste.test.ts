import { describe, expect, it } from 'vitest';
import { readPaste, unreadColumns } from './paste';

const row = (line: number, cells: Partial<ReturnType<typeof readPaste>[number]>) => ({
  ...{ line, project: '', step: '', responsible: '', forecast: '', after: '', actual: '', evidence: '' },
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
    expect(readPaste(text)).toEqual([
      row(line, { project: 'ENE-001', step: 'Study agreed', responsible: 'AZ', forecast: '2027-03' }),
    ]);
  });

  it('takes the columns from a heading, in any order', () => {
    expect(readPaste('Due\tStep\tCode\n2027-Q3\tStudy\tENE-001')).toEqual([
      row(2, { project: 'ENE-001', step: 'Study', forecast: '2027-Q3' }),
    ]);
  });

  it('takes a line without a project as one of the project above it', () => {
    expect(readPaste('ENE-001\tOne\n\tTwo\n\nENE-002\tThree')).toEqual([
      row(1, { project: 'ENE-001', step: 'One' }),
      row(2, { project: 'ENE-001', step: 'Two' }),
      row(4, { project: 'ENE-002', step: 'Three' }),
    ]);
  });

  it('keeps separators and line ends within quotation marks, and counts the lines as they are seen', () => {
    const text = 'ENE-001,"Report, with ""annexes"""\nENE-001,"Two\nlines"\nENE-001,After 5" pipe';
    expect(readPaste(text)).toEqual([
      row(1, { project: 'ENE-001', step: 'Report, with "annexes"' }),
      row(2, { project: 'ENE-001', step: 'Two lines' }),
      row(4, { project: 'ENE-001', step: 'After 5" pipe' }),
    ]);
  });

  it('names the columns that it does not read', () => {
    expect(unreadColumns('Code\tStep\tRisk\tBudget\nENE-001\tStudy\thigh\t')).toEqual(['Risk']);
    expect(unreadColumns('ENE-001\tStudy')).toEqual([]);
  });

  it('is nothing where nothing is there', () => {
    expect(readPaste('\n \n\t\t\n')).toEqual([]);
    expect(readPaste('Project\tStep\n')).toEqual([]);
  });
});
