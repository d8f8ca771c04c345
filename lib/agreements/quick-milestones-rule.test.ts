import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { quickMilestones } from './quick-milestones-rule';
import type { MilestoneInput } from './schema';

const parties = ['AZ', 'US'];
const june = { on: calendarDate('2027-06-30'), precision: 'month' as const };
const may = { on: calendarDate('2027-05-31'), precision: 'month' as const };
const milestone = (more: Partial<MilestoneInput> = {}): MilestoneInput => ({
  step: '',
  responsible: '',
  on: null,
  exemption: '',
  ...more,
});
const listed = (ids: readonly string[]) => ids.map((id) => ({ id, code: `ENE-00${id}` }));
const quick = (undated: readonly string[], ...rest: [Parameters<typeof quickMilestones>[1], string[]]) =>
  quickMilestones({ undated: listed(undated), moved: [] }, ...rest);
const each = { step: 'Deliver', responsible: 'AZ', on: june };

describe('the step for each', () => {
  it('goes to every project that has none, where it is ticked', () => {
    const { milestones } = quick(['a', 'b'], { rows: {}, all: 'yes', each }, parties);
    expect(milestones).toEqual([
      { projectId: 'a', step: 'Deliver', responsible: 'AZ', ...june },
      { projectId: 'b', step: 'Deliver', responsible: 'AZ', ...june },
    ]);
  });

  it('adds nothing where it is not ticked', () => {
    expect(quick(['a'], { rows: {}, each }, parties).milestones).toEqual([]);
  });

  it('fills only the gaps of a project’s own row, and yields to an exemption', () => {
    const rows = { a: milestone({ on: may }), b: milestone({ exemption: 'Suspended' }) };
    const { milestones, exemptions } = quick(['a', 'b'], { rows, all: 'yes', each }, parties);
    expect(milestones).toEqual([{ projectId: 'a', step: 'Deliver', responsible: 'AZ', ...may }]);
    expect([...exemptions]).toEqual([['b', 'Suspended']]);
  });
});

describe('a project’s own row', () => {
  it('answers for all Parties where nobody is named', () => {
    const rows = { a: milestone({ step: 'Open', on: may }) };
    expect(quick(['a'], { rows }, parties).milestones).toEqual([
      { projectId: 'a', step: 'Open', responsible: null, ...may },
    ]);
  });

  it('needs a step for its date, and a Party that there is', () => {
    const rows = { a: milestone({ on: may }), b: milestone({ step: 'Open', on: may, responsible: 'ZZ' }) };
    expect(quick(['a', 'b'], { rows }, parties).errors).toEqual([
      { field: 'rows.a.step', code: 'step-required' },
      { field: 'rows.b.responsible', code: 'unknown-choice' },
    ]);
  });

  it('is left out where the project has a dated milestone already', () => {
    const rows = { a: milestone({ step: 'Open', on: may }) };
    expect(quick([], { rows }, parties).milestones).toEqual([]);
  });
});

describe('a project that has moved to another group', () => {
  const moved = (rows: Record<string, MilestoneInput>) =>
    quickMilestones({ undated: [], moved: listed(['a']) }, { rows, all: 'yes', each }, parties);

  it('takes no step, neither its own nor the step for each, and needs an exemption', () => {
    expect(moved({ a: milestone({ step: 'Open', on: may }) })).toMatchObject({
      milestones: [],
      errors: [{ field: 'rows.a.exemption', code: 'moved-away', values: { project: 'ENE-00a' } }],
    });
  });

  it('is left out with the exemption that says why', () => {
    const { errors, exemptions } = moved({ a: milestone({ exemption: 'Led by another group' }) });
    expect(errors).toEqual([]);
    expect([...exemptions]).toEqual([['a', 'Led by another group']]);
  });

  it('takes the exemption of all that have moved, where it has none of its own', () => {
    const { errors, exemptions } = quickMilestones(
      { undated: [], moved: listed(['a', 'b']) },
      { rows: { a: milestone({ exemption: 'Handed on' }) }, exemptMoved: 'Led by others' },
      parties,
    );
    expect(errors).toEqual([]);
    expect(Object.fromEntries(exemptions)).toEqual({ a: 'Handed on', b: 'Led by others' });
  });
});
