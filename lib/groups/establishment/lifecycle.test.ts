import { expect, it } from 'vitest';
import { lineage } from '@/testing/facts';
import { lineageSteps } from './lifecycle';

it('tells of a merger once, with all the groups that went into it, and of each day in turn', () => {
  const facts = [
    lineage('merge', 'CON', 'ECO', '2026-09-01'),
    lineage('split', 'ENE', 'ECO', '2026-06-01'),
    lineage('merge', 'DIG', 'ECO', '2026-09-01'),
  ];
  expect(lineageSteps(facts, ({ predecessorCode }) => predecessorCode)).toEqual([
    { kind: 'split', groups: ['ENE'], on: '2026-06-01' },
    { kind: 'merge', groups: ['CON', 'DIG'], on: '2026-09-01' },
  ]);
});
