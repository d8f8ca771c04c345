import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { quickMilestones } from './quick-milestones-rule';
import type { StepInput } from './schema';

const parties = ['AZ', 'US'];
const june = { on: calendarDate('2027-06-30'), precision: 'month' as const };
const may = { on: calendarDate('2027-05-31'), precision: 'month' as const };
const step = (more: Partial<StepInput> = {}): StepInput => ({
  step: '',
  responsible: '',
  on: null,
  exemption: '',
  ...more,
});
const each = { step: 'Deliver', responsible: 'AZ', on: june };

describe('the step for each', () => {
  it('goes to every project that has none, where it is ticked', () => {
    const { milestones } = quickMilestones(['a', 'b'], { rows: {}, all: 'yes', each }, parties);
    expect(milestones).toEqual([
      { projectId: 'a', step: 'Deliver', responsible: 'AZ', ...june },
      { projectId: 'b', step: 'Deliver', responsible: 'AZ', ...june },
    ]);
  });

  it('adds nothing where it is not ticked', () => {
    expect(quickMilestones(['a'], { rows: {}, each }, parties).milestones).toEqual([]);
  });

  it('fills only the gaps of a project’s own row, and yields to an exemption', () => {
    const rows = { a: step({ on: may }), b: step({ exemption: 'Suspended' }) };
    const { milestones, exemptions } = quickMilestones(['a', 'b'], { rows, all: 'yes', each }, parties);
    expect(milestones).toEqual([{ projectId: 'a', step: 'Deliver', responsible: 'AZ', ...may }]);
    expect([...exemptions]).toEqual([['b', 'Suspended']]);
  });
});

describe('a project’s own row', () => {
  it('answers for all Parties where nobody is named', () => {
    const rows = { a: step({ step: 'Open', on: may }) };
    expect(quickMilestones(['a'], { rows }, parties).milestones).toEqual([
      { projectId: 'a', step: 'Open', responsible: null, ...may },
    ]);
  });

  it('needs a step for its date, and a Party that there is', () => {
    const rows = { a: step({ on: may }), b: step({ step: 'Open', on: may, responsible: 'ZZ' }) };
    expect(quickMilestones(['a', 'b'], { rows }, parties).errors).toEqual([
      { field: 'rows.a.step', code: 'required' },
      { field: 'rows.b.responsible', code: 'unknown-choice' },
    ]);
  });

  it('is left out where the project has a dated milestone already', () => {
    const rows = { a: step({ step: 'Open', on: may }) };
    expect(quickMilestones([], { rows }, parties).milestones).toEqual([]);
  });
});
