import { expect, it } from 'vitest';
import { partiesNamed } from './party-names';

const parties = [
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
  { code: 'US', name: 'United States', formalName: 'United States of America' },
];

it.each([
  ['AZ', ['AZ']],
  ['az', ['AZ']],
  ['AZERBAİJAN', ['AZ']],
  ['Republic of Azerbaijan', ['AZ']],
  ['the United States', ['US']],
  ['U.S.', ['US']],
  ['both', ['AZ', 'US']],
  ['All Parties', ['AZ', 'US']],
  ['US, AZ', ['AZ', 'US']],
  ['Azerbaijan / United States', ['AZ', 'US']],
  ['Azerbaijan and the United States', ['AZ', 'US']],
  ['GB', null],
  ['AZ, GB', null],
  ['', null],
  [' , ', null],
])('%j names the Parties %j', (text, codes) => {
  expect(partiesNamed(text, parties)).toEqual(codes);
});
