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

describe('the differences of two lists', () => {
  it('are none if both have the same projects, in any order', () => {
    const one = { projects: [project('1'), project('2')] };
    expect(listDifferences(one, { projects: [project('2'), project('1')] })).toEqual([]);
  });

  it('are the projects added, renamed and removed, by id', () => {
    const before = { projects: [project('1'), project('2', 'Grid')] };
    const after = { projects: [project('2', 'Grid study'), project('3')] };
    expect(listDifferences(before, after)).toEqual([
      { kind: 'project-renamed', project: project('2', 'Grid study'), before: 'Grid' },
      { kind: 'project-added', project: project('3') },
      { kind: 'project-removed', project: project('1') },
    ]);
  });
});

describe('the differences of two roadmaps', () => {
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
  ])('include %s', (kind, before, after) => {
    expect(roadmapDifferences(before, after)).toMatchObject([{ kind, project: project('1') }]);
  });

  it('include an exemption that was given or lifted', () => {
    const exempt = { projects: [{ ...project('1'), milestones: [], exemption: 'Suspended' }] };
    expect(roadmapDifferences(roadmap(), exempt)).toEqual([{ kind: 'exempted', project: project('1') }]);
    expect(roadmapDifferences(exempt, roadmap())).toEqual([
      { kind: 'exemption-lifted', project: project('1') },
    ]);
  });

  it('do not list the milestones of an added project', () => {
    const after = roadmap(milestone('a', '2027-03-01'));
    expect(roadmapDifferences({ projects: [] }, after)).toMatchObject([{ kind: 'project-added' }]);
  });
});
