import { describe, expect, it } from 'vitest';
import type { FrozenMilestone } from '@/lib/compliance/content';
import { calendarDate } from '@/lib/dates/calendar-date';
import { listDifferences, roadmapDifferences } from './difference';

const project = (id: string, title = id) => ({ id, code: `ENE-00${id}`, title });
const milestone = (id: string, on: string, more: Partial<FrozenMilestone> = {}): FrozenMilestone => ({
  id,
  step: id,
  responsible: null,
  on: calendarDate(on),
  precision: 'day',
  ...more,
});
const roadmap = (...milestones: FrozenMilestone[]) => ({ projects: [{ ...project('1'), milestones }] });

describe('the difference of two lists', () => {
  it('is nothing where they are equal, in whatever order', () => {
    const one = { projects: [project('1'), project('2')] };
    expect(listDifferences(one, { projects: [project('2'), project('1')] })).toEqual([]);
  });

  it('tells what was added, renamed and removed, by the projects’ ids', () => {
    const before = { projects: [project('1'), project('2', 'Grid')] };
    const after = { projects: [project('2', 'Grid study'), project('3')] };
    expect(listDifferences(before, after)).toEqual([
      { kind: 'project-renamed', project: project('2', 'Grid study'), before: 'Grid' },
      { kind: 'project-added', project: project('3') },
      { kind: 'project-removed', project: project('1') },
    ]);
  });
});

describe('the difference of two roadmaps', () => {
  it.each([
    ['milestone-added', roadmap(), roadmap(milestone('a', '2027-03-01'))],
    ['milestone-removed', roadmap(milestone('a', '2027-03-01')), roadmap()],
    ['milestone-moved', roadmap(milestone('a', '2027-03-01')), roadmap(milestone('a', '2027-04-01'))],
    [
      'milestone-moved',
      roadmap(milestone('a', '2027-03-31')),
      roadmap(milestone('a', '2027-03-31', { precision: 'month' })),
    ],
    [
      'milestone-renamed',
      roadmap(milestone('a', '2027-03-01')),
      roadmap(milestone('a', '2027-03-01', { step: 'b' })),
    ],
    [
      'responsible-changed',
      roadmap(milestone('a', '2027-03-01')),
      roadmap(milestone('a', '2027-03-01', { responsible: 'AZ' })),
    ],
  ])('tells of a %s', (kind, before, after) => {
    expect(roadmapDifferences(before, after)).toMatchObject([{ kind, project: project('1') }]);
  });

  it('tells of an exemption that was given or lifted', () => {
    const exempt = { projects: [{ ...project('1'), milestones: [], exemption: 'Suspended' }] };
    expect(roadmapDifferences(roadmap(), exempt)).toEqual([{ kind: 'exempted', project: project('1') }]);
    expect(roadmapDifferences(exempt, roadmap())).toEqual([
      { kind: 'exemption-lifted', project: project('1') },
    ]);
  });

  it('does not repeat the milestones of a project that was added whole', () => {
    const after = roadmap(milestone('a', '2027-03-01'));
    expect(roadmapDifferences({ projects: [] }, after)).toMatchObject([{ kind: 'project-added' }]);
  });
});
