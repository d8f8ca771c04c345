import { expect, test } from 'vitest';
import { readFilters } from '@/lib/projects/browse/filters';
import {
  backAddress,
  cleanAddress,
  editAddress,
  editedAddress,
  listAddress,
  listOfOrganisation,
  loggedAddress,
  readEdited,
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
    '/projects?group=ENE&sort=-code&done=logged&log=ENE#quick-add-title',
  );
  expect(loggedAddress('', 'CON')).toBe('/projects?sort=newest&done=logged&log=CON#quick-add-title');
  expect(loggedAddress('', '"><b>')).toBe('/projects?sort=newest&done=logged#quick-add-title');
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

test('a bulk edit says how many projects it changed, and leads back to a preview of its undoing', () => {
  const undo = { ids: ['one', 'two'], act: 'untag', tag: 'Sea' };
  const address = editedAddress('group=ENE', { changed: 2, undo });
  const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  expect(query).toMatchObject({ group: 'ENE', done: 'several-changed', changed: '2' });
  expect(readEdited(query)).toEqual({
    changed: 2,
    undo: '/projects/bulk?ids=one&ids=two&act=untag&tag=Sea&back=group%3DENE',
  });
});

test('without a single act back, or for many projects, nothing leads to an undoing', () => {
  const ids = Array.from({ length: 26 }, (_, index) => `project${index}`);
  for (const undo of [null, { ids: ['one'], act: '', tag: '' }, { ids, act: 'untag', tag: 'Sea' }]) {
    expect(editedAddress('', { changed: 3, undo })).toBe('/projects?done=several-changed&changed=3');
  }
  expect(readEdited({ changed: '-1', undo: 'https://example.org/?act=propose' })).toEqual({
    changed: 0,
    undo: null,
  });
});
