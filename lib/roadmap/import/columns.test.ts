import { describe, expect, it } from 'vitest';
import { tableOf } from '@/testing/sheet';
import {
  inheritedCells,
  type MilestoneColumn,
  milestoneColumns,
  milestoneFile,
  withProjects,
} from './columns';

/** The rows of a paste as text, one for each column. */
const read = (text: string) =>
  withProjects(tableOf(text, milestoneFile).rows).map(({ line, texts }) => ({
    line,
    ...(Object.fromEntries(milestoneColumns.map((column) => [column, texts[column].join(' | ')])) as Record<
      MilestoneColumn,
      string
    >),
  }));
const unread = (text: string) =>
  tableOf(text, milestoneFile)
    .columns.filter(({ field, sample }) => field === null && sample !== '')
    .map(({ heading }) => heading);
const row = (line: number, cells: Partial<Record<MilestoneColumn, string>>) => ({
  ...(Object.fromEntries(milestoneColumns.map((column) => [column, ''])) as Record<MilestoneColumn, string>),
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

  it('takes a row that names neither a group nor a code as one of the chosen group', () => {
    const text = 'Code,Group,Project,Milestone\n,,Port,One\n,,,Two\nENE-001,,,Three\n,CON,Dock,Four';
    const rows = withProjects(tableOf(text, milestoneFile).rows, 'ECO');
    expect(rows.map(({ texts }) => texts.group)).toEqual([['ECO'], ['ECO'], [], ['CON']]);
  });

  it.each([
    ['ENE-001\tOne\n\tTwo', [{ line: 2, field: 'project', text: 'ENE-001' }]],
    [
      'Project,Only for,Milestone\nPort,AZ,One\n,,Two',
      [
        { line: 3, field: 'project', text: 'Port' },
        { line: 3, field: 'known', text: 'AZ' },
      ],
    ],
    ['ENE-001\tOne\nENE-002\tTwo', []],
  ])('says what a row takes from the row above, so that it can stand by itself: %j', (text, cells) => {
    expect(inheritedCells(tableOf(text, milestoneFile).rows)).toEqual(cells);
  });
});
