import { expect, test } from 'vitest';
import { organisationsAddress, readOrganisationFilters } from './filters';

const any = { q: '', sector: null, home: null, page: 1 };

test.each([
  ['nothing', {}, any],
  [
    'everything',
    { q: ' Grid ', sector: 'public', home: 'third', page: '3' },
    { q: 'Grid', sector: 'public', home: 'third', page: 3 },
  ],
  ['what it cannot mean', { sector: 'both', page: '0', q: ['a', 'b'] }, { ...any, q: 'a' }],
])('reads %s', (_, params, filters) => {
  expect(readOrganisationFilters(params)).toEqual(filters);
});

test('an address says what it narrows, and reads back the same', () => {
  const filters = { q: 'Orta Dəhliz', sector: 'private', home: 'AZ', page: 2 } as const;
  const address = organisationsAddress(filters);
  expect(readOrganisationFilters(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(
    filters,
  );
  expect(organisationsAddress(any)).toBe('/organisations');
});
