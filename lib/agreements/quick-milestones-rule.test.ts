import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { quickMilestones } from './quick-milestones-rule';
import type { MilestoneInput } from './schema';

const parties = ['AZ', 'US'];
const june = { on: calendarDate('2027-06-30'), precision: 'month' as const };
const may = { on: calendarDate('2027-05-31'), precision: 'month' as const };
const milestone = (more: Partial<MilestoneInput> = {}): MilestoneInput => ({
  title: '',
  responsible: '',
  on: null,
  exemption: '',
  ...more,
});
const listed = (ids: readonly string[]) => ids.map((id) => ({ id, code: `ENE-00${id}` }));
const quick = (undated: readonly string[], ...rest: [Parameters<typeof quickMilestones>[1], string[]]) =>
  quickMilestones({ undated: listed(undated), moved: [] }, ...rest);
const each = { title: 'Deliver', responsible: 'AZ', on: june };

describe('the milestone for every project', () => {
  it('is added to every project that has none, if it is ticked', () => {
    const { milestones } = quick(['a', 'b'], { rows: {}, all: 'yes', each }, parties);
    expect(milestones).toEqual([
      { projectId: 'a', title: 'Deliver', responsible: 'AZ', ...june },
      { projectId: 'b', title: 'Deliver', responsible: 'AZ', ...june },
    ]);
  });

  it('is not added if it is not ticked', () => {
    expect(quick(['a'], { rows: {}, each }, parties).milestones).toEqual([]);
  });

  it('fills only the gaps of a project’s own row, and is not added to an exempt project', () => {
    const rows = { a: milestone({ on: may }), b: milestone({ exemption: 'Suspended' }) };
    const { milestones, exemptions } = quick(['a', 'b'], { rows, all: 'yes', each }, parties);
    expect(milestones).toEqual([{ projectId: 'a', title: 'Deliver', responsible: 'AZ', ...may }]);
    expect([...exemptions]).toEqual([['b', 'Suspended']]);
  });
});

describe('a project’s own row', () => {
  it('makes all Parties responsible if it names none', () => {
    const rows = { a: milestone({ title: 'Open', on: may }) };
    expect(quick(['a'], { rows }, parties).milestones).toEqual([
      { projectId: 'a', title: 'Open', responsible: null, ...may },
    ]);
  });

  it('needs a title with its date, and an existing Party', () => {
    const rows = { a: milestone({ on: may }), b: milestone({ title: 'Open', on: may, responsible: 'ZZ' }) };
    expect(quick(['a', 'b'], { rows }, parties).errors).toEqual([
      { field: 'rows.a.title', code: 'milestone-required' },
      { field: 'rows.b.responsible', code: 'unknown-choice' },
    ]);
  });

  it('is ignored if the project already has a dated milestone', () => {
    const rows = { a: milestone({ title: 'Open', on: may }) };
    expect(quick([], { rows }, parties).milestones).toEqual([]);
  });
});

describe('a project that moved to another group', () => {
  const moved = (rows: Record<string, MilestoneInput>) =>
    quickMilestones({ undated: [], moved: listed(['a']) }, { rows, all: 'yes', each }, parties);

  it('takes no milestone, neither its own nor the one for every project, and needs an exemption', () => {
    expect(moved({ a: milestone({ title: 'Open', on: may }) })).toMatchObject({
      milestones: [],
      errors: [{ field: 'rows.a.exemption', code: 'moved-away', values: { project: 'ENE-00a' } }],
    });
  });

  it('is exempt with the reason in its row', () => {
    const { errors, exemptions } = moved({ a: milestone({ exemption: 'Led by another group' }) });
    expect(errors).toEqual([]);
    expect([...exemptions]).toEqual([['a', 'Led by another group']]);
  });

  it('takes the reason for all moved projects if it has none of its own', () => {
    const { errors, exemptions } = quickMilestones(
      { undated: [], moved: listed(['a', 'b']) },
      { rows: { a: milestone({ exemption: 'Handed on' }) }, exemptMoved: 'Led by others' },
      parties,
    );
    expect(errors).toEqual([]);
    expect(Object.fromEntries(exemptions)).toEqual({ a: 'Handed on', b: 'Led by others' });
  });
});
