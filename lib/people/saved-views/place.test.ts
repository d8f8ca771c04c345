import { expect, test } from 'vitest';
import { viewAddress, viewQuery } from './place';

test.each([
  ['group=ENE&stage=active', 'group=ENE&stage=active'],
  ['?group=ENE&page=3&done=changed&edit=abc', 'group=ENE'],
  ['q=&group=&sort=title', 'sort=title'],
  ['status.AZ=off_track&ids=a&ids=b', 'status.AZ=off_track'],
  ['q=%22%3E%3Cscript%3E', 'q=%22%3E%3Cscript%3E'],
  ['', ''],
])('a view of %s stores %s', (query, stored) => {
  expect(viewQuery(query)).toBe(stored);
  expect(viewQuery(stored)).toBe(stored);
});

test('a view leads to its list only', () => {
  expect(viewAddress('projects', 'group=ENE')).toBe('/projects?group=ENE');
  expect(viewAddress('deadlines', '')).toBe('/deadlines');
});
