import { expect, test } from 'vitest';
import { words } from '@/testing/words';
import { codesInSentence, partyInSentence } from './party-in-sentence';

const t = words();

test.each([
  ['US', 'United States', 'within', 'the United States'],
  ['US', 'United States', 'start', 'The United States'],
  ['AZ', 'Azerbaijan', 'within', 'Azerbaijan'],
  ['AZ', 'Azerbaijan', 'start', 'Azerbaijan'],
] as const)('%s, %s, stands %s a sentence as %s', (code, name, place, said) => {
  expect(partyInSentence({ code, name }, t, place)).toBe(said);
});

test.each([
  [['AZ'], 'Azerbaijan'],
  [['US', 'AZ'], 'The United States and Azerbaijan'],
  [['AZ', 'US', 'TR'], 'Azerbaijan, the United States and TR'],
])('%j are said as %s', (codes, said) => {
  const names = [
    { code: 'AZ', name: 'Azerbaijan' },
    { code: 'US', name: 'United States' },
  ];
  expect(codesInSentence(codes, names, t, 'start')).toBe(said);
});
