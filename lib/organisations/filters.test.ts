import { expect, test } from 'vitest';
import { organisationsAddress, readOrganisationFilters, unofferedIn } from './filters';

const any = { q: '', sector: null, home: null, page: 1 };

test.each([
  ['nothing', {}, any],
  [
    'everything',
    { q: ' Grid ', sector: 'public', home: 'third', page: '3' },
    { q: 'Grid', sector: 'public', home: 'third', page: 3 },
  ],
  ['what there is not', { sector: 'both', page: '0', q: ['a', 'b'] }, { ...any, q: 'a', sector: 'both' }],
])('reads %s', (_, params, filters) => {
  expect(readOrganisationFilters(params)).toEqual(filters);
});

test('an address round-trips its filters', () => {
  const filters = { q: 'Orta Dəhliz', sector: 'private', home: 'AZ', page: 2 } as const;
  const address = organisationsAddress(filters);
  expect(readOrganisationFilters(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(
    filters,
  );
  expect(organisationsAddress(any)).toBe('/organisations');
});

test.each([
  [{ sector: 'public', home: 'third' }, []],
  [{ home: 'AZ' }, []],
  [{ sector: 'zzz', home: 'Georgia', page: '2' }, ['sector zzz', 'home Georgia']],
])('%o has unoffered values %o', (params, expected) => {
  const filters = readOrganisationFilters(params);
  const unoffered = unofferedIn(filters, [{ code: 'AZ' }, { code: 'US' }]);
  expect(unoffered.map(({ name, value }) => `${name} ${value}`)).toEqual(expected);
  for (const { name, without } of unoffered) expect(without).toEqual({ ...filters, [name]: null, page: 1 });
});
