import { calendarDate } from '@/lib/dates/calendar-date';
import type { Grid, GridMilestone } from '@/lib/roadmap/grid';

/** A milestone of a test's grid, due on a day. */
function gridMilestone(
  id: string,
  projectId: string,
  number: number,
  change: Partial<GridMilestone> = {},
): GridMilestone {
  return {
    id,
    projectId,
    number,
    title: `Step ${id}`,
    responsible: null,
    after: [],
    evidence: '',
    version: 1,
    forecast: { on: calendarDate('2027-03-31'), precision: 'month' },
    firstBaselineOn: null,
    firstBaselinePrecision: null,
    baselineOn: null,
    baselinePrecision: null,
    actualOn: null,
    ...change,
  };
}

/** Two joint projects, one of them with two milestones, a private project, and one of another group. */
export function sampleGrid(): Grid {
  const open = { code: 'ENE', restricted: false };
  return {
    projects: [
      { id: 'one', code: 'ENE-001', title: 'First sample', privateTo: null, group: open },
      { id: 'two', code: 'ENE-002', title: 'Second sample', privateTo: null, group: open },
      { id: 'own', code: null, title: 'Own sample', privateTo: 'AZ', group: open },
      {
        id: 'far',
        code: 'CON-001',
        title: 'Far sample',
        privateTo: null,
        group: { code: 'CON', restricted: false },
      },
    ],
    milestones: [
      gridMilestone('a', 'one', 1, { title: 'Study agreed' }),
      gridMilestone('b', 'one', 2, { title: 'Study handed in', after: ['a'] }),
      gridMilestone('c', 'two', 1, { title: 'Report, with annexes' }),
      gridMilestone('d', 'own', 1, { title: 'Note drafted' }),
      gridMilestone('e', 'far', 1, { title: 'Line laid' }),
    ],
  };
}
