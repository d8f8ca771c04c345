import { expect, it } from 'vitest';
import { namedParts, possibleNames } from './named-parts';

const names = ['Port', 'Port, new', 'Road; north, south', '2'];
const read = (list: string) => namedParts(list, (name) => names.find((each) => each === name));

it.each([
  ['', [], []],
  [' , ;', [], []],
  ['Port', ['Port'], []],
  ['Port, 2; Port', ['Port', '2', 'Port'], []],
  ['Port, new', ['Port, new'], []],
  ['2, Road; north, south, Port, new', ['2', 'Road; north, south', 'Port, new'], []],
  ['Port, old', ['Port'], ['old']],
  ['Road; south', [], ['Road', 'south']],
  ['2\nPort', ['2', 'Port'], []],
])('%j names %j, and %j are nothing', (list, found, unknown) => {
  expect(read(list)).toEqual({ found, unknown });
});

it('asks about every run of parts', () => {
  expect(possibleNames('a, b; c')).toEqual(['a, b; c', 'a, b', 'a', 'b; c', 'b', 'c']);
});
