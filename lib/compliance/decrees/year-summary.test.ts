import { describe, expect, it } from 'vitest';
import { decreedFacts } from '@/lib/compliance/decreed-facts';
import { yearSummary } from './year-summary';

const decree = (
  wholeYear: number | null,
  days: { date: string; name: string | null }[],
  enteredOn = '2026-12-05',
) => ({
  country: 'AZ',
  wholeYear,
  instrument: 'Decision of the test',
  enteredOn,
  withdrawnOn: null,
  days: days.map((day) => ({ country: 'AZ', enteredOn, ...day })),
});

describe('a capital’s year', () => {
  it('that the project’s file holds is decreed, with its source', () => {
    const { workingDays, source, days } = yearSummary('AZ', 2026, decreedFacts([], []));
    expect(workingDays).toBe(241);
    expect(source).toContain('decision no. 362');
    expect(days.slice(0, 3)).toEqual([
      { date: '2026-01-01', name: 'New Year' },
      { date: '2026-01-02', name: 'New Year' },
      { date: '2026-01-20', name: 'National Mourning Day' },
    ]);
    expect(days).toContainEqual({ date: '2026-05-11', name: '' });
  });

  it('that nobody decreed is a forecast', () => {
    const { source, days } = yearSummary('AZ', 2027, decreedFacts([], []));
    expect(source).toBeNull();
    expect(days.length).toBeGreaterThan(10);
  });

  it('that was entered whole says its days, those worked on a weekend too', () => {
    const facts = decreedFacts(
      [
        decree(2027, [
          { date: '2027-01-01', name: 'New Year' },
          { date: '2027-03-09', name: '' },
          { date: '2027-01-09', name: null },
        ]),
      ],
      [],
    );
    expect(yearSummary('AZ', 2027, facts)).toEqual({
      country: 'AZ',
      year: 2027,
      source: 'Decision of the test',
      workingDays: 261 - 2 + 1,
      days: [
        { date: '2027-01-01', name: 'New Year' },
        { date: '2027-01-09', name: null },
        { date: '2027-03-09', name: '' },
      ],
    });
  });

  it('keeps single days that were decreed before its own whole year out, and later ones in', () => {
    const early = decree(null, [{ date: '2027-02-02', name: 'Early' }], '2026-12-01');
    const whole = decree(2027, [{ date: '2027-01-01', name: 'New Year' }], '2026-12-05');
    const late = decree(null, [{ date: '2027-03-03', name: 'Late' }], '2026-12-09');
    const { days } = yearSummary('AZ', 2027, decreedFacts([late, whole, early], []));
    expect(days.map(({ name }) => name)).toEqual(['New Year', 'Late']);
  });
});
