import { describe, expect, it } from 'vitest';
import { linksByMilestone } from './links-by-milestone';
import type { LinkedMilestone } from './roadmap-page';

const milestone = (project: string, name: string): LinkedMilestone => ({
  id: `${project}.${name}`,
  title: name,
  project: { id: project, code: project, title: project },
});

describe('the order of milestones in the table', () => {
  const links = [
    { from: milestone('ENE-001', 'Study'), to: milestone('ENE-001', 'Tender') },
    { from: milestone('CON-007', 'Works'), to: milestone('ENE-001', 'Tender') },
    { from: milestone('ENE-001', 'Tender'), to: milestone('DIG-002', 'Trial') },
  ];
  const summary = (here: string[]) =>
    Object.fromEntries(
      [...linksByMilestone(links, new Set(here))].map(([id, { after, before }]) => [
        id,
        [after.map(({ id: other }) => other), before.map(({ id: other }) => other)],
      ]),
    );

  it('is given at the dependent, also if its predecessor is on another page', () => {
    expect(summary(['ENE-001', 'DIG-002'])).toEqual({
      'ENE-001.Tender': [['ENE-001.Study', 'CON-007.Works'], []],
      'DIG-002.Trial': [['ENE-001.Tender'], []],
    });
  });

  it('is given at the predecessor if the dependent is on another page', () => {
    expect(summary(['ENE-001'])).toEqual({
      'ENE-001.Tender': [['ENE-001.Study', 'CON-007.Works'], ['DIG-002.Trial']],
    });
  });
});
