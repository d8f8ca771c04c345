import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';
import { words } from '@/testing/words';
import { delegationDocument } from './delegation-document';

const t = words();
const delegate = { id: 'd', personId: null, attended: false, organisation: '' };
const azerbaijan: KnownDelegation = {
  id: 'az',
  partyCode: 'AZ',
  privateTo: 'AZ',
  putForwardOn: null,
  delegates: [
    { ...delegate, role: 'head', name: 'Əli Şükürov', title: 'Minister', organisation: 'Ministry' },
    { ...delegate, role: 'expert', name: 'B. Expert', title: '' },
  ],
};
const parties = [
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
  { code: 'US', name: 'United States', formalName: 'United States of America' },
];
const documentOf = (delegations: readonly KnownDelegation[], order = parties) =>
  delegationDocument(
    {
      meeting: { title: 'Annual meeting', startsOn: calendarDate('2027-01-28'), place: 'Sample House' },
      delegations,
      charterTitle: 'Sample Charter',
      parties: order,
      today: calendarDate('2027-01-12'),
      locale: 'en',
    },
    t,
  );

describe('the delegation list', () => {
  it('has the reader’s side first, each with its people and their offices', () => {
    const { heading, parties: named, rows } = documentOf([azerbaijan]);
    expect(heading).toBe('Delegations to Annual meeting');
    expect(named).toEqual(['Republic of Azerbaijan', 'United States of America']);
    expect(rows).toEqual([
      [['Azerbaijan'], ['Əli Şükürov'], ['Minister', 'Ministry'], ['Head of delegation']],
      [['Azerbaijan'], ['B. Expert'], ['', ''], ['Expert']],
    ]);
    const american = { ...azerbaijan, id: 'us', partyCode: 'US', putForwardOn: calendarDate('2027-01-10') };
    const other = documentOf([azerbaijan, american], parties.toReversed());
    expect(other.rows[0]?.[0]).toEqual(['United States']);
  });

  it('says which side named nobody, and which one has not put its own forward', () => {
    expect(documentOf([azerbaijan]).facts).toEqual([
      'Thursday, 28 January 2027, Sample House',
      'As of 12 January 2027',
      'United States: not named yet',
      'Azerbaijan: not put forward yet',
    ]);
  });
});
