import { describe, expect, test } from 'vitest';
import { filterAddress, isFiltered, readFilters } from './filters';

const none = readFilters({});

describe('filters stand in the address', () => {
  test('an address without a query asks for everything, by code', () => {
    expect(none).toMatchObject({ q: '', group: null, status: null, sort: 'code', page: 1 });
    expect(filterAddress(none)).toBe('/projects');
    expect(isFiltered(none)).toBe(false);
  });

  test.each([
    { q: 'Orta dəhliz', group: 'ENE', stage: 'active', provision: 'I.3', tag: 'tripp', status: 'differ' },
    { sort: 'title', page: '3' },
    { status: 'not_reported' },
  ])('%o comes back from its own address', (params) => {
    const filters = readFilters(params);
    const query = Object.fromEntries(new URL(filterAddress(filters), 'http://localhost').searchParams);
    expect(query).toEqual(params);
    expect(readFilters(query)).toEqual(filters);
  });

  test.each([
    ['a stage that there is not', { stage: 'finished' }],
    ['a code with a quote', { group: "E'NE" }],
    ['a page below one', { page: '0' }],
    ['a page that is no number', { page: 'two' }],
    ['a tag of wildcards', { tag: '%_' }],
  ])('%s is left out', (_, params) => {
    expect(readFilters(params)).toEqual(none);
  });

  test('a name that comes twice counts once, and another filter keeps the rest', () => {
    const filters = readFilters({ group: ['ENE', 'CON'], page: '4' });
    expect(filterAddress(filters, { stage: 'active', page: 1 })).toBe('/projects?group=ENE&stage=active');
  });

  test('the order alone is no filter', () => {
    expect(isFiltered(readFilters({ sort: 'newest', page: '2' }))).toBe(false);
    expect(isFiltered(readFilters({ q: 'x' }))).toBe(true);
  });
});
