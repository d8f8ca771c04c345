import { describe, expect, it } from 'vitest';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { asOf, extension, threeMonthFacts, version } from '@/testing/facts';
import { keys } from '@/testing/words';
import { groupColumns } from './charter-files';

// Message keys stand in for the words.
function energy(at: Viewpoint, figures: Parameters<typeof groupColumns>[3]) {
  const versions = [version('list', 'ENE', 'project_list', '2026-05-22', { enteredOn: '2026-06-01' })];
  const extensions = [
    extension('for the roadmap', 'ENE', '2026-12-10', '2026-05-01', { deliverables: ['roadmap'] }),
  ];
  const { groups } = threeMonthLine(threeMonthFacts({ versions, extensions }), at);
  const verdict = groups.find(({ groupCode }) => groupCode === 'ENE');
  if (verdict === undefined) throw new Error('Energy is not judged');
  const columns = groupColumns(keys, { groups: [], parties: [] }, at, figures);
  const line = { verdict, figures: { stages: [{ stage: 'active' as const, count: 3 }] } };
  return Object.fromEntries(columns.map(({ title, of }) => [title.replace('csv.columns.', ''), of(line)]));
}
const today = '2026-11-23';

describe('the file of working groups', () => {
  it('names each state with its days, and the viewpoint', () => {
    expect(energy(asOf(today, { asKnown: today, today }), 'of-today')).toMatchObject({
      asOf: today,
      asKnown: today,
      verdict: 'compliance.groups.partly-settled',
      list: 'compliance.states.late',
      listDays: 12,
      listDaysAre: 'csv.days.after',
      roadmap: 'compliance.states.pending-soon',
      roadmapDays: 17,
      roadmapDaysAre: 'csv.days.left',
      roadmapDue: '2026-12-10',
      'projects.stages.active': 3,
    });
  });

  it('leaves out what is known for today only when it is of another day', () => {
    const then = energy(asOf('2026-05-25', { asKnown: '2026-05-31', today }), 'left-out');
    expect(then).toMatchObject({
      asOf: '2026-05-25',
      asKnown: '2026-05-31',
      verdict: 'compliance.groups.outstanding',
      list: 'compliance.states.outstanding',
      listDays: 15,
      listDaysAre: 'csv.days.past',
    });
    expect(Object.keys(then)).not.toContain('projects.stages.active');
  });
});
