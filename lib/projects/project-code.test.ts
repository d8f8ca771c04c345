import { expect, test } from 'vitest';
import { projectCode } from './project-code';

test.each([
  ['ENE', 3, 'ENE-003'],
  ['CON', 42, 'CON-042'],
  ['DIG', 1000, 'DIG-1000'],
])('number %2$i of %1$s is %3$s', (group, number, code) => {
  expect(projectCode(group, number)).toBe(code);
});
