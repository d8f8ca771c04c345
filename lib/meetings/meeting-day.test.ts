import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { meetingDay } from './meeting-day';

test.each([
  ['planned', '2027-01-28'],
  ['held', '2027-01-28'],
  ['postponed', null],
  ['cancelled', null],
] as const)('a meeting that is %s has the day %s', (state, day) => {
  expect(meetingDay({ state, startsOn: '2027-01-28' })).toBe(day);
});

test('every reader of the stored day uses the rule, or reads only meetings with a day', () => {
  const root = resolve(import.meta.dirname, '..');
  const reading = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|generated/.test(path))
    .map((path) => [path, readFileSync(resolve(root, path), 'utf8')] as const)
    .filter(([, text]) => /\bstartsOn: true\b/.test(text));
  expect(reading.length).toBeGreaterThan(4);
  const asks =
    /\b(meetingDay|withDay)\(|\bwithDay\b|state: (\{ in: \['planned', 'held'\] \}|'planned'|'held')/;
  expect(reading.filter(([, text]) => !asks.test(text)).map(([path]) => path)).toEqual([]);
});
