import { describe, expect, test } from 'vitest';
import { nextPath, pathWithoutDone, signInPath } from './next-path';

describe('where to go after signing in', () => {
  test.each([
    '/',
    '/projects',
    '/projects?q=corridor&page=2',
    '/groups/energy#list',
    '/a%2F%2Fb',
    '/x?next=//y',
  ])('a path of this site is used: %s', (path) => expect(nextPath(path)).toBe(path));

  test.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    ' //elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    'projects',
    '/a b',
    `/${'a'.repeat(1_000)}`,
    '',
    null,
    undefined,
  ])('anything else leads to the overview instead: %j', (path) => expect(nextPath(path)).toBe('/'));

  test('the sign-in page’s address holds the path, except that of the overview', () => {
    expect(signInPath('/projects?q=a&b=c')).toBe('/sign-in?next=%2Fprojects%3Fq%3Da%26b%3Dc');
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath('//elsewhere.example')).toBe('/sign-in');
  });
});

describe('what was done', () => {
  const path = '/agreements/a1?done=proposed&page=2';

  test.each(['none', 'cross-site', 'same-site'])(
    'is not said to who comes by a link or types: %s',
    (site) => {
      expect(pathWithoutDone(path, site)).toBe('/agreements/a1?page=2');
      expect(pathWithoutDone('/people?done=invited', site)).toBe('/people');
    },
  );

  test.each(['same-origin', null])(
    'is said after the form, and where the browser names no origin: %s',
    (site) => expect(pathWithoutDone(path, site)).toBeNull(),
  );

  test('stays where it is not said, and where a provider of sign-in leads', () => {
    for (const kept of [
      '/agreements/a1',
      '/?done=joined',
      '/account?done=linked',
      '/sign-in?done=signed-out',
    ])
      expect(pathWithoutDone(kept, 'none')).toBeNull();
  });
});
