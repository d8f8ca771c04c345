import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { ReportContent } from '@/lib/exports/report/content';
import { reportDocx } from '@/lib/formats/report-docx';
import { sheetOf, xlsxFile } from '@/lib/formats/xlsx';
import { words } from '@/testing/words';
import { reportDocument } from './report-document';
import { reportTables } from './report-tables';
import { summaryLines } from './summary-lines';

const t = words();
const day = calendarDate('2026-11-23');
const parties = [
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
  { code: 'US', name: 'United States', formalName: 'United States of America' },
];
const late = { state: 'outstanding', soon: false, agreedOn: null, due: calendarDate('2026-05-10') } as const;
const none = { first: [], more: 0 };
const content: ReportContent = {
  version: 1,
  charter: 'Charter',
  parties,
  asOf: day,
  readOn: day,
  since: { kind: 'signing', on: calendarDate('2026-02-10') },
  threeMonth: {
    provision: 'IV.2',
    due: calendarDate('2026-05-10'),
    counts: {
      'settled-in-time': 0,
      'settled-in-extension': 0,
      'settled-late': 0,
      'partly-settled': 0,
      pending: 0,
      outstanding: 2,
      'not-in-force': 0,
    },
  },
  annualMeeting: { provision: 'IV.3', state: 'unplanned', soon: true, due: day, on: null },
  groups: [
    {
      code: 'ENE',
      name: 'Energy',
      verdict: 'outstanding',
      list: late,
      roadmap: late,
      projects: {
        count: 2,
        stages: [],
        milestones: { planned: 4, done: 4, overdue: 0 },
        results: { shown: 0, intended: 1, 'not-named': 1 },
      },
    },
    {
      code: 'SEC',
      name: 'Security',
      verdict: 'outstanding',
      list: late,
      roadmap: late,
      projects: 'restricted',
    },
  ],
  done: none,
  missed: none,
  due: none,
  shown: none,
  differing: {
    first: [
      {
        project: 'ENE-001',
        title: '=HYPERLINK("x")',
        group: 'ENE',
        positions: [
          { party: 'AZ', status: 'off_track', line: 'No money', on: day },
          { party: 'US', status: 'on_track', line: '', on: day },
        ],
      },
    ],
    more: 3,
  },
  coverage: {
    served: 1,
    unserved: [{ code: 'I.1', title: 'Roads' }],
    restricted: 1,
    projects: 2,
    servingNone: 1,
  },
  decisions: none,
  actions: { first: [], more: 0, overdue: 0 },
};
const tableOf = (id: string, order = parties) => {
  const found = reportTables(content, order, t).find((table) => table.id === id);
  if (found === undefined) throw new Error(`No table ${id}`);
  return found;
};

describe('the tables of a report', () => {
  it('say restricted of a restricted group, never none', () => {
    const [, security] = tableOf('groups').rows;
    expect(security?.slice(3)).toEqual(Array.from({ length: 6 }, () => 'restricted'));
    expect(summaryLines(content, t)).toContain(
      '1 group is restricted: the report holds its name and verdict only.',
    );
  });

  it('count all milestones done, and still no result shown', () => {
    const [energy] = tableOf('groups').rows;
    expect(energy?.slice(3)).toEqual(['2', '4 of 4', '0', '0', '1', '1']);
  });

  it('write a month as a month, in words and in the workbook', async () => {
    const line = { project: 'ENE-001', title: 'Opening', group: 'ENE', on: calendarDate('2027-02-28') };
    const due = { first: [{ ...line, precision: 'month' as const }, line], more: 0 };
    const found = reportTables({ ...content, due }, parties, t).find(({ id }) => id === 'due');
    expect(found?.rows.map((cells) => cells[3])).toEqual(['February 2027', '28 February 2027']);
    const typed = found?.typed((columns, rows) => sheetOf('Due', columns, rows));
    expect(typed?.data.slice(1).map((cells) => cells[3])).toEqual([
      '2027-02',
      new Date('2027-02-28T00:00:00Z'),
    ]);
  });

  it('name the project of a milestone, except in reports issued before it was kept', () => {
    const line = { project: 'ENE-001', title: 'Opening', group: 'ENE', on: day };
    const rows = (lines: (typeof line & { projectTitle?: string })[]) =>
      reportTables({ ...content, done: { first: lines, more: 0 } }, parties, t).find(
        ({ id }) => id === 'done',
      )?.rows;
    expect(rows([{ ...line, projectTitle: 'Cable' }])).toEqual([
      ['ENE-001', 'Cable', 'Opening', 'ENE', '23 November 2026'],
    ]);
    expect(rows([line])).toEqual([['ENE-001', 'Opening', 'ENE', '23 November 2026']]);
  });

  it('name the reader’s own Party’s position first, and say how many lines are left out', () => {
    expect(tableOf('differing').head.map(({ title }) => title)).toEqual([
      ...['Code', 'Project', 'Group code', 'AZ says', 'US says'],
    ]);
    const other = tableOf('differing', [...parties].reverse());
    expect(other.rows[0]?.slice(3)).toEqual(['On track', 'Off track: No money']);
    expect(other.lines).toEqual(['The first 1; 3 more in the tracker.']);
    expect(tableOf('done').lines).toEqual(['None.']);
  });
});

describe('a Party’s copy', () => {
  it('names that Party first, in a document with headings, repeated table headings and a language', async () => {
    const report = { number: 3, title: '', content };
    const parts = unzipSync(await reportDocx(reportDocument(report, [...parties].reverse(), 'en', t), null));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text.indexOf('United States of America')).toBeLessThan(text.indexOf('Republic of Azerbaijan'));
    expect(text).toContain('<w:tblHeader/>');
    expect(text).toContain('Heading2');
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('<w:lang w:val="en"/>');
    const sizes = [...text.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
    expect(sizes.every((size) => size >= 18)).toBe(true);
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toMatch(/Concord/);
  });

  it('has a sheet for each table, and no formula', async () => {
    const sheets = reportTables(content, parties, t).map(({ title, typed }) =>
      typed((columns, rows) => sheetOf(title, columns, rows)),
    );
    const parts = unzipSync(await xlsxFile(sheets));
    const names = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(names).toHaveLength(9);
    expect(names.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('')).not.toMatch(/<f[ >]/);
  });
});
