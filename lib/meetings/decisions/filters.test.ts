import { describe, expect, it } from 'vitest';
import { decisionAddress, decisionFiltersSet, readDecisionFilters } from './filters';

describe('the filters in the address of the decision register', () => {
  it.each([
    ['/decisions', 0],
    ['/decisions?state=carried_out', 1],
    ['/decisions?state=open&group=ENE&meeting=m_1-a&page=2', 3],
  ])('%s is read, and written back the same; %i are set', (address, set) => {
    const query = Object.fromEntries(new URL(address, 'https://example.org').searchParams);
    const filters = readDecisionFilters(query);
    expect(decisionAddress(filters)).toBe(address);
    expect(decisionFiltersSet(filters)).toBe(set);
  });
});
