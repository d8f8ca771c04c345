import { describe, expect, it } from 'vitest';
import { deadlineAddress, isNarrowed, readDeadlineFilters } from './filters';

describe('the filters in the address of the deadlines', () => {
  it('are read, and written back the same', () => {
    const filters = readDeadlineFilters({
      group: 'ENE',
      party: 'AZ',
      kind: 'milestone',
      state: 'past',
      page: '3',
    });
    expect(filters).toEqual({ group: 'ENE', party: 'AZ', kind: 'milestone', state: 'past', page: 3 });
    expect(deadlineAddress(filters)).toBe('/deadlines?group=ENE&party=AZ&kind=milestone&state=past&page=3');
    expect(isNarrowed(filters)).toBe(true);
  });

  it('that mean nothing are left out', () => {
    const filters = readDeadlineFilters({ group: '<b>', kind: 'feast', state: ['late', 'x'], page: '0' });
    expect(filters).toEqual({ group: null, party: null, kind: null, state: 'open', page: 1 });
    expect(deadlineAddress(filters)).toBe('/deadlines');
    expect(isNarrowed(filters)).toBe(false);
    expect(deadlineAddress(filters, { state: 'all', page: 2 })).toBe('/deadlines?state=all&page=2');
  });
});
