import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '@/lib/projects/stage';
import { type CoverageFacts, coverage, servingStages } from './coverage-rule';

const facts = (change: Partial<CoverageFacts> = {}): CoverageFacts => ({
  undertakings: [
    { code: 'I.3', title: 'Energy cooperation', mandates: ['ENE'] },
    { code: 'I.2', title: 'Mobilising investment', mandates: ['ENE', 'CON'] },
    { code: 'III.3', title: 'Cybersecurity', mandates: ['SEC'] },
  ],
  groups: [
    { code: 'ENE', enterable: true },
    { code: 'CON', enterable: true },
    { code: 'SEC', enterable: false },
  ],
  counts: [],
  projects: 0,
  servingNone: 0,
  ...change,
});
const open = facts().groups.map(({ code }) => ({ code, enterable: true }));
const served = (undertaking: string, group: string, projects = 1, stage: Stage = 'candidate') => ({
  undertaking,
  group,
  stage,
  projects,
});

describe('the state of an undertaking', () => {
  it.each([
    ['no project, in the mandate of a group that the reader may enter', 'I.3', facts(), 'unserved', 0],
    ['one project of the mandated group', 'I.3', facts({ counts: [served('I.3', 'ENE')] }), 'served', 1],
    [
      'one project of a group without that mandate',
      'I.3',
      facts({ counts: [served('I.3', 'CON')] }),
      'served',
      1,
    ],
    [
      'projects of two groups',
      'I.2',
      facts({ counts: [served('I.2', 'ENE', 2), served('I.2', 'CON', 3)] }),
      'served',
      5,
    ],
    ['another undertaking’s project', 'I.3', facts({ counts: [served('I.2', 'ENE')] }), 'unserved', 0],
    ['no visible project, in the mandate of a closed group', 'III.3', facts(), 'restricted', 0],
    [
      'no project, in the mandate of a restricted group that the reader may enter',
      'III.3',
      facts({ groups: open }),
      'unserved',
      0,
    ],
    [
      'one visible project, in the mandate of a closed group',
      'III.3',
      facts({ counts: [served('III.3', 'CON')] }),
      'served',
      1,
    ],
    [
      'no project, and no group’s mandate',
      'I.3',
      facts({ undertakings: [{ code: 'I.3', title: '', mandates: [] }] }),
      'unserved',
      0,
    ],
  ] as const)('%s', (_, code, given, state, projects) => {
    const row = coverage(given).rows.find((each) => each.code === code);
    expect(row).toMatchObject({ state, projects });
  });

  it('shows each group’s count, and for a closed group only “restricted”', () => {
    const [row] = coverage(facts({ counts: [served('I.3', 'ENE', 4), served('I.3', 'SEC', 9)] })).rows;
    expect(row?.cells).toEqual([
      { kind: 'counted', group: 'ENE', mandated: true, projects: 4 },
      { kind: 'counted', group: 'CON', mandated: false, projects: 0 },
      { kind: 'restricted', group: 'SEC', mandated: false },
    ]);
    expect(row?.projects).toBe(4);
  });

  it('gives the stages in order, without withdrawn', () => {
    const counts = [served('I.3', 'ENE', 2, 'active'), served('I.3', 'SEC', 5, 'active')];
    expect(coverage(facts({ counts })).rows[0]?.byStage).toEqual([
      { stage: 'candidate', projects: 0 },
      { stage: 'proposed', projects: 0 },
      { stage: 'active', projects: 2 },
      { stage: 'completed', projects: 0 },
      { stage: 'suspended', projects: 0 },
    ]);
    expect(servingStages).toHaveLength(stages.length - 1);
  });
});

it('counts undertakings by state and projects by whether they serve, and names the groups left out', () => {
  const whole = coverage(facts({ counts: [served('I.2', 'CON')], projects: 7, servingNone: 2 }));
  expect(whole.counts).toEqual({ served: 1, unserved: 1, restricted: 1 });
  expect(whole.projects).toEqual({ all: 7, serving: 5, servingNone: 2 });
  expect(whole.closed).toEqual(['SEC']);
});

it('gives every undertaking one state, and reveals nothing of a closed group’s projects', () => {
  const codes = ['ENE', 'CON', 'SEC'];
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom('I.3', 'I.2', 'III.3'), fc.constantFrom(...codes), fc.nat(9))),
      (enterable, drawn) => {
        const groups = codes.map((code, index) => ({ code, enterable: enterable[index] ?? false }));
        const counts = drawn.map(([undertaking, group, projects]) => served(undertaking, group, projects));
        const known = counts.filter(({ group }) => groups.find(({ code }) => code === group)?.enterable);
        const whole = coverage(facts({ groups, counts }));
        expect(whole).toEqual(coverage(facts({ groups, counts: known })));
        const { served: one, unserved, restricted } = whole.counts;
        expect(one + unserved + restricted).toBe(3);
      },
    ),
  );
});
