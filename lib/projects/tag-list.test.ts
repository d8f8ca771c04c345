import { expect, test } from 'vitest';
import { typedTags } from './tag-list';

test.each([
  ['', []],
  [' , ;', []],
  ['  Orta   Dəhliz ', ['Orta Dəhliz']],
  ['TRIPP, x; y\nz', ['TRIPP', 'x', 'y', 'z']],
  ['Orta Dəhliz, ORTA DEHLIZ', ['Orta Dəhliz']],
])('%j gives the tags %j', (typed, tags) => {
  expect(typedTags(typed)).toEqual(tags);
});
