import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import {
  comparedChart,
  comparedProjects,
  daysMoved,
  type VersionMilestone,
  type VersionProject,
} from './comparison';

const milestone = (id: string, on: string, more: Partial<VersionMilestone> = {}): VersionMilestone => ({
  id,
  step: `Step ${id}`,
  responsible: 'AZ',
  on: calendarDate(on),
  precision: 'day',
  ...more,
});
const project = (code: string, ...milestones: VersionMilestone[]): VersionProject => ({
  id: code.toLowerCase(),
  code,
  title: `Project ${code}`,
  milestones,
});
const summary = (before: VersionProject[], after: VersionProject[]) =>
  comparedProjects(before, after).map(({ code, state, milestones }) => [
    code,
    state,
    ...milestones.map((compared) =>
      [
        compared.id,
        ...comparedChart(compared).marks.map(({ kind }) => kind),
        ...comparedChart(compared).bars.map(({ kind }) => kind),
        daysMoved(compared),
      ].join(' '),
    ),
  ]);

describe('two versions of one roadmap side by side', () => {
  it('show each milestone in both', () => {
    const before = [
      project(
        'ENE-001',
        milestone('a', '2027-03-01'),
        milestone('b', '2027-06-01'),
        milestone('c', '2027-09-01'),
      ),
      project('ENE-002', milestone('d', '2027-03-01')),
    ];
    const after = [
      project('ENE-003', milestone('e', '2028-03-01')),
      project(
        'ENE-001',
        milestone('a', '2027-03-01'),
        milestone('b', '2027-06-11'),
        milestone('f', '2027-12-01'),
      ),
    ];
    expect(summary(before, after)).toEqual([
      ['ENE-001', 'kept', 'a was now 0', 'b was now behind 10', 'c removed ', 'f added '],
      ['ENE-002', 'removed', 'd removed '],
      ['ENE-003', 'added', 'e added '],
    ]);
  });

  it('tick what is done by now, and show moves ahead', () => {
    const before = [project('ENE-001', milestone('a', '2027-03-31'))];
    const after = [project('ENE-001', milestone('a', '2027-03-01', { done: true }))];
    expect(summary(before, after)).toEqual([['ENE-001', 'kept', 'a was done ahead -30']]);
  });

  it('give each project’s own differences, as the page of an agreement does', () => {
    const before = [
      project('ENE-001', milestone('a', '2027-03-31')),
      project('ENE-002', milestone('b', '2027-03-31')),
    ];
    const after = [
      { ...project('ENE-001', milestone('a', '2027-03-31', { responsible: null })), title: 'Renamed' },
      project('ENE-002', milestone('b', '2027-03-31')),
    ];
    expect(
      comparedProjects(before, after).map(({ differences }) => differences.map(({ kind }) => kind)),
    ).toEqual([['project-renamed', 'responsible-changed'], []]);
    expect(comparedProjects(before, after)[0]?.differences).toMatchObject([
      { before: 'Project ENE-001' },
      { before: 'AZ' },
    ]);
  });
});
