import { expect, test } from 'vitest';
import { readFilters } from '@/lib/projects/browse/filters';
import {
  backAddress,
  cleanAddress,
  editAddress,
  listAddress,
  listOfOrganisation,
  loggedAddress,
} from './row-address';

test('a row is edited in place, and saved back to the same place in the list', () => {
  const filters = readFilters({ group: 'ENE', sort: 'title', page: '3' });
  expect(editAddress(filters, 'abc')).toBe('/projects?group=ENE&sort=title&page=3&edit=abc#row-title');
  expect(backAddress('group=ENE&sort=title&page=3', 'row-saved', 'abc')).toBe(
    '/projects?group=ENE&sort=title&page=3&done=row-saved#edit-abc',
  );
  expect(listAddress('group=ENE&page=2')).toBe('/projects?group=ENE&page=2');
  expect(listAddress('group=ENE&group=CON')).toBe('/projects?group=ENE&group=CON');
  expect(listOfOrganisation('group=ENE&organisation=old&q=sea&page=3', 'new')).toBe(
    '/projects?q=sea&group=ENE&organisation=new',
  );
  expect(backAddress('', 'several-changed')).toBe('/projects?done=several-changed');
  expect(loggedAddress('group=ENE&sort=-code', 'ENE')).toBe(
    '/projects?group=ENE&sort=-code&done=logged&log=ENE#quick-add',
  );
  expect(loggedAddress('', 'CON')).toBe('/projects?sort=newest&done=logged&log=CON#quick-add');
  expect(loggedAddress('', '"><b>')).toBe('/projects?sort=newest&done=logged#quick-add');
});

test.each([['https://example.org/'], ['//example.org'], ['x=1&done=no#y'], ['../people']])(
  'the return address %j leads to the list only',
  (back) => {
    expect(listAddress(back)).toBe('/projects');
    expect(backAddress(back, 'row-saved')).toBe('/projects?done=row-saved');
  },
);

test('the empty fields of a filter form are left out of the address', () => {
  expect(cleanAddress({ q: '', group: 'ENE', stage: '', sort: 'code' })).toBe('/projects?group=ENE');
  expect(cleanAddress({ q: '', group: '' })).toBe('/projects');
  expect(cleanAddress({ group: 'ENE', done: 'row-saved' })).toBeNull();
  expect(cleanAddress({})).toBeNull();
});
