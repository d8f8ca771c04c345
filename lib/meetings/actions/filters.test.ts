import { describe, expect, it } from 'vitest';
import { actionAddress, filtersSet, readActionFilters } from './filters';

describe('the filters in the address of the actions', () => {
  it.each([
    ['/actions', 0],
    ['/actions?state=closed', 1],
    ['/actions?state=all&group=ENE&owner=AZ', 3],
    ['/actions?group=ENE&page=2', 1],
    ['/actions?state=overdue&owner=US&side=in_progress&meeting=m-1_a', 4],
  ])('%s is read, and written back the same; %i are set', (address, set) => {
    const query = Object.fromEntries(new URL(address, 'https://example.org').searchParams);
    const filters = readActionFilters(query);
    expect(actionAddress(filters)).toBe(address);
    expect(filtersSet(filters)).toBe(set);
  });
});
