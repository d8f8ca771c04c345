import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { sampleGrid } from '@/testing/grid';
import { type Grid, type GridProject, isKnownWith } from './grid';
import { recordedText, validateMilestone, withMilestone } from './milestone-rule';

const today = calendarDate('2026-11-23');
const parties = ['AZ', 'US'];
const typed = (after: string) => ({
  title: 'New step',
  responsible: null,
  after,
  actual: null,
  evidence: '',
  forecast: { on: calendarDate('2027-12-31'), precision: 'day' as const },
});
const shielded = (grid: Grid): Grid => ({
  ...grid,
  projects: grid.projects.map((project) =>
    project.id === 'far' ? { ...project, group: { code: 'SEC', restricted: true } } : project,
  ),
});
const errorsOf = (projectId: string, after: string, grid = sampleGrid()) => {
  const against = { grid: withMilestone(grid, 'new', projectId, typed(after)), parties, today };
  return validateMilestone('new', typed(after), null, against).errors.map(({ code }) => code);
};

describe('a milestone may wait only for what all its readers may know of', () => {
  const project = (privateTo: string | null, code: string, restricted: boolean): GridProject => ({
    id: 'x',
    code: null,
    title: 'Sample',
    privateTo,
    group: { code, restricted },
  });
  const open = project(null, 'ENE', false);
  const far = project(null, 'CON', false);
  const own = project('AZ', 'ENE', false);
  const theirs = project('US', 'CON', false);
  const shut = project(null, 'SEC', true);
  const ownShut = project('AZ', 'SEC', true);
  const otherShut = project(null, 'DEF', true);

  it.each([
    ['a joint one for a joint one of another group', open, far, true],
    ['a joint one for one Party’s', open, own, false],
    ['a Party’s own for a joint one', own, far, true],
    ['a Party’s own for its own', own, own, true],
    ['a Party’s own for the other Party’s', own, theirs, false],
    ['an open one for a restricted one', open, shut, false],
    ['a restricted one for an open one', shut, open, true],
    ['a restricted one for one of its group', shut, shut, true],
    ['a restricted one for one of another restricted group', shut, otherShut, false],
    ['a restricted one for one Party’s within the group', shut, ownShut, false],
    ['one Party’s within a restricted group for the group’s', ownShut, shut, true],
    ['one Party’s for a restricted one', own, shut, false],
  ])('%s', (_, one, other, may) => {
    expect(isKnownWith(one, other)).toBe(may);
  });

  it('and is refused where it is made to wait for more', () => {
    expect(errorsOf('one', 'CON-001.1')).toEqual([]);
    expect(errorsOf('one', 'Note drafted')).toEqual(['milestone-private']);
    expect(errorsOf('own', '1, ENE-001.1, CON-001.1')).toEqual([]);
    expect(errorsOf('one', 'CON-001.1', shielded(sampleGrid()))).toEqual(['milestone-restricted']);
    expect(errorsOf('far', 'ENE-001.1', shielded(sampleGrid()))).toEqual([]);
  });

  it('but keeps through other edits what it waited for before its project was tabled, out of the record', () => {
    const grid = sampleGrid();
    const before = { ...grid.milestones[0], after: ['d', 'e'] } as Grid['milestones'][number];
    const held = {
      ...grid,
      milestones: grid.milestones.map((milestone) => (milestone.id === 'a' ? before : milestone)),
    };
    const content = { ...typed('CON-001.1, Note drafted'), title: 'Renamed', forecast: before.forecast };
    const changed = withMilestone(held, 'a', 'one', content);
    expect(validateMilestone('a', content, before, { grid: changed, parties, today })).toEqual({
      after: ['e', 'd'],
      errors: [],
    });
    expect(recordedText(before, held)).toMatchObject({ after: 'CON-001.1' });
  });
});
