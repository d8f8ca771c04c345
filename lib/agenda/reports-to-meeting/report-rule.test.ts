import { describe, expect, it } from 'vitest';
import { areAllIn, awaitedFrom } from './report-rule';

const parties = ['AA', 'BB'];
const report = (groupCode: string, ...by: string[]) => ({
  groupCode,
  handIns: by.map((party) => ({ party })),
});

it.each([
  ['no report', undefined, ['AA', 'BB']],
  ['one nobody handed in', report('ENE'), ['AA', 'BB']],
  ['one of one side', report('ENE', 'BB'), ['AA']],
  ['one of both', report('ENE', 'BB', 'AA'), []],
])('%s is awaited from', (_, given, awaited) => {
  expect(awaitedFrom(given, parties)).toEqual(awaited);
});

describe('all group reports are in', () => {
  it.each<[string, string[], ReturnType<typeof report>[], boolean]>([
    ['once both handed in each established group’s', ['ENE'], [report('ENE', 'AA', 'BB')], true],
    [
      'whatever a group that is not established did',
      ['ENE'],
      [report('ENE', 'AA', 'BB'), report('AI')],
      true,
    ],
    ['not while one side is missing', ['ENE'], [report('ENE', 'AA')], false],
    ['not while one group is', ['ENE', 'AI'], [report('ENE', 'AA', 'BB')], false],
    ['not where no group is established', [], [report('ENE', 'AA', 'BB')], false],
  ])('%s', (_, established, reports, all) => {
    expect(areAllIn(established, reports, parties)).toBe(all);
  });
});
