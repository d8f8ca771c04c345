import { describe, expect, it, test } from 'vitest';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { asOf, threeMonthFacts, version } from '@/testing/facts';
import type { Since } from './content';
import {
  cutTo,
  daysSince,
  type GroupCounts,
  groupLine,
  isReportDay,
  listed,
  reportSince,
  totals,
} from './report-rule';

const day = calendarDate;
const signedOn = day('2026-02-10');

describe('since', () => {
  const cases: [string, { reports?: [number, string][]; meetings?: string[] }, Since][] = [
    ['is signing at first', {}, { kind: 'signing', on: signedOn }],
    [
      'is the last annual meeting that was held',
      { meetings: ['2026-06-01', '2026-09-01'] },
      { kind: 'meeting', on: day('2026-09-01') },
    ],
    [
      'is the last report if no meeting came after it',
      { reports: [[1, '2026-10-01']], meetings: ['2026-09-01'] },
      { kind: 'report', on: day('2026-10-01'), number: 1 },
    ],
    [
      'is the meeting if it came after the last report',
      { reports: [[1, '2026-08-01']], meetings: ['2026-09-01'] },
      { kind: 'meeting', on: day('2026-09-01') },
    ],
    [
      'is the report of the same day as the meeting',
      { reports: [[1, '2026-09-01']], meetings: ['2026-09-01'] },
      { kind: 'report', on: day('2026-09-01'), number: 1 },
    ],
    [
      'is the later number of two reports of one day',
      {
        reports: [
          [2, '2026-10-01'],
          [1, '2026-10-01'],
        ],
      },
      { kind: 'report', on: day('2026-10-01'), number: 2 },
    ],
    [
      'is no meeting of the report’s own day: what was done and decided that day is in the report',
      { meetings: ['2026-11-23'] },
      { kind: 'signing', on: signedOn },
    ],
    [
      'is the meeting before the one of the report’s own day',
      { meetings: ['2026-06-01', '2026-11-23'] },
      { kind: 'meeting', on: day('2026-06-01') },
    ],
    [
      'is no report of the same day or a later one, and no later meeting',
      { reports: [[1, '2026-11-23']], meetings: ['2026-11-24'] },
      { kind: 'signing', on: signedOn },
    ],
  ];
  it.each(cases)('%s', (_, { reports = [], meetings = [] }, since) => {
    const facts = {
      signedOn,
      reports: reports.map(([number, on]) => ({ number, asOf: day(on) })),
      meetings: meetings.map(day),
    };
    expect(reportSince(day('2026-11-23'), facts)).toEqual(since);
  });
});

test.each<[Since, object]>([
  [
    { kind: 'report', on: signedOn, number: 1 },
    { gt: '2026-02-10', lte: '2026-11-23' },
  ],
  [
    { kind: 'meeting', on: signedOn },
    { gte: '2026-02-10', lte: '2026-11-23' },
  ],
])('a report covers the day of a meeting that it counts from, not that of a report', (since, days) => {
  expect(daysSince(since, day('2026-11-23'))).toEqual(days);
});

describe('a group’s line', () => {
  const { groups } = threeMonthLine(
    threeMonthFacts({ versions: [version('list', 'ENE', 'project_list', '2026-05-04')] }),
    asOf('2026-11-23'),
  );
  const verdict = groups.find(({ groupCode }) => groupCode === 'ENE');
  if (verdict === undefined) throw new Error('Energy is not judged');
  const counts: GroupCounts = {
    stages: [
      { stage: 'active', count: 3 },
      { stage: 'completed', count: 2 },
    ],
    milestones: { planned: 10, done: 10, overdue: 0 },
    shown: 1,
    intended: 2,
  };
  const energy = { code: 'ENE', name: 'Energy', restricted: false };

  it('tells progress and results apart: all milestones done and projects completed show no result', () => {
    const { projects } = groupLine(energy, verdict, { ...counts, shown: 0, intended: 0 });
    expect(projects).toMatchObject({
      count: 5,
      milestones: { planned: 10, done: 10, overdue: 0 },
      results: { shown: 0, intended: 0, 'not-named': 5 },
    });
  });

  it('counts each project under one result, and adds up', () => {
    const line = groupLine(energy, verdict, counts);
    expect(line.projects).toMatchObject({ results: { shown: 1, intended: 2, 'not-named': 2 } });
    expect(totals([line])).toMatchObject({ projects: 5, restricted: 0 });
  });

  it('says of a restricted group its name and verdict only, never none', () => {
    const line = groupLine({ ...energy, restricted: true }, verdict, counts);
    expect(line).toMatchObject({ name: 'Energy', verdict: 'partly-settled', projects: 'restricted' });
    expect(totals([line])).toMatchObject({ projects: 0, restricted: 1 });
  });
});

it('a list holds its first twenty lines and counts the others', () => {
  expect(listed([1, 2], 2)).toEqual({ first: [1, 2], more: 0 });
  expect(
    listed(
      Array.from({ length: 21 }, (_, index) => index),
      30,
    ),
  ).toMatchObject({ more: 10 });
});

it.each([
  ['2026-02-09', false],
  ['2026-02-10', true],
  ['2026-11-23', true],
  ['2026-11-24', false],
])('a report as of %s can be: %s', (on, can) => {
  expect(isReportDay(day(on), signedOn, day('2026-11-23'))).toBe(can);
});

it.each([
  [[1, 2, 3], 4, { first: [1, 2], more: 5 }],
  [[1, 2], 0, { first: [1, 2], more: 0 }],
  [[], 0, { first: [], more: 0 }],
])('the one-page form has the first lines of %j with %i more, and counts the rest', (first, more, cut) => {
  expect(cutTo({ first, more }, 2)).toEqual(cut);
});
