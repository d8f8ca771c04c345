import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeFilters,
  filterAddress,
  filterQuery,
  isFiltered,
  paramsOf,
  projectSorts,
  readFilters,
} from './filters';

const none = readFilters({});

describe('filters in an address', () => {
  test('default to everything, by code', () => {
    expect(none).toMatchObject({ q: '', group: [], status: [], provision: null, sort: 'code', page: 1 });
    expect(filterAddress(none)).toBe('/projects');
    expect(isFiltered(none)).toBe(false);
  });

  test.each([
    { q: 'Orta dəhliz', group: 'ENE', stage: 'active', provision: 'I.3', tag: 'tripp', status: 'differ' },
    { sort: 'title', page: '3' },
    { status: 'not_reported' },
    { party: 'US', organisation: 'V1StGXR8_Z5j', list: 'none' },
    { 'status.AZ': 'off_track', 'status.US': 'never', sort: '-next' },
    { group: ['ENE', 'CON'], stage: ['proposed', 'active'], status: ['off_track', 'differ'] },
  ])('round-trip %o', (params) => {
    const filters = readFilters(params);
    const query = paramsOf(new URL(filterAddress(filters), 'http://localhost').searchParams);
    expect(query).toEqual(
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()])),
    );
    expect(readFilters(query)).toEqual(filters);
  });

  test.each([
    ['a stage', { stage: 'finished' }],
    ['a group', { group: 'ZZZ' }],
    ['a group with a quote', { group: "E'NE" }],
    ['a tag of wildcards', { tag: '%_' }],
    ['a status', { status: 'fine' }],
    ['a Party’s status', { 'status.AZ': 'differ' }],
    ['a list', { list: 'maybe' }],
    ['an organisation with a quote', { organisation: "x'y" }],
  ])('keep the unknown value %s, which matches nothing', (_, params) => {
    const filters = readFilters(params);
    expect(activeFilters(filters).map(({ value }) => value)).toEqual(Object.values(params));
    expect(readFilters(paramsOf(filterQuery(filters)))).toEqual(filters);
  });

  test.each([
    ['a page below one', { page: '0' }],
    ['a page that is no number', { page: 'two' }],
    ['a status of no Party', { 'status.': 'on_track', 'status.A Z': 'on_track' }],
    ['an order that there is not', { sort: '--code' }],
    ['nothing but NUL', { provision: '\0', group: ['', '\0'] }],
  ])('ignore %s', (_, params) => {
    expect(readFilters(params)).toEqual(none);
  });

  test('count a repeated value once, and keep the other filters', () => {
    const filters = readFilters({ group: ['ENE', 'CON', 'ENE'], page: '4' });
    expect(filterAddress(filters, { stage: ['active'], page: 1 })).toBe(
      '/projects?group=ENE&group=CON&stage=active',
    );
  });

  test('do not include the order', () => {
    expect(isFiltered(readFilters({ sort: 'newest', page: '2' }))).toBe(false);
    expect(isFiltered(readFilters({ q: 'x' }))).toBe(true);
  });

  test('can be removed one by one, which leads to the first page', () => {
    const filters = readFilters({
      q: 'line',
      group: ['ENE', 'CON'],
      'status.AZ': 'at_risk',
      sort: 'title',
      page: '2',
    });
    const removals = activeFilters(filters).map(({ name, party, value, without }) => [
      name,
      party,
      value,
      filterQuery(without).toString(),
    ]);
    expect(removals).toEqual([
      ['q', null, 'line', 'group=ENE&group=CON&status.AZ=at_risk&sort=title'],
      ['group', null, 'ENE', 'q=line&group=CON&status.AZ=at_risk&sort=title'],
      ['group', null, 'CON', 'q=line&group=ENE&status.AZ=at_risk&sort=title'],
      ['statusOf', 'AZ', 'at_risk', 'q=line&group=ENE&group=CON&sort=title'],
    ]);
  });

  test('round-trip for any address', () => {
    const names = [
      'q',
      'group',
      'stage',
      'status',
      'provision',
      'party',
      'tag',
      'list',
      'sort',
      'page',
      'status.AZ',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(...projectSorts, 'active', 'at_risk', 'on', 'ENE', '3'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.array(value))), (params) => {
        const filters = readFilters(params);
        expect(readFilters(paramsOf(filterQuery(filters)))).toEqual(filters);
      }),
    );
  });
});
