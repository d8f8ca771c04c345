import { expect, test } from 'vitest';
import { officeChoice, officeName } from './office-choice';

test.each([
  ['administrator', 'administrator', null],
  ['coordinator', 'coordinator', null],
  ['viewer', 'viewer', null],
  ['viewer:ENE', 'viewer', 'ENE'],
  ['co_chair:ENE', 'co_chair', 'ENE'],
  ['member:SEC', 'member', 'SEC'],
] as const)('%s is an office, and round-trips', (typed, kind, groupCode) => {
  expect(officeChoice(typed)).toEqual({ kind, groupCode });
  expect(officeName({ kind, groupCode })).toBe(typed);
});

test.each([
  '',
  'king',
  'member',
  'co_chair',
  'co_chair:',
  'coordinator:ENE',
  'administrator:ENE',
  'member:A:B',
])('“%s” is not an office', (typed) => expect(officeChoice(typed)).toBeNull());
