import { expect, test } from 'vitest';
import { homeOf } from './home';

const parties = [
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
  { code: 'US', name: 'United States', formalName: 'United States of America' },
];

test.each([
  ['AZ', 'AZ'],
  ['azerbaijan', 'AZ'],
  ['UNITED  STATES of America', 'US'],
  ['Georgia', 'Georgia'],
  ['Azerbaijani', 'Azerbaijani'],
])('the home of %s is %s', (typed, home) => {
  expect(homeOf(typed, parties)).toBe(home);
});
