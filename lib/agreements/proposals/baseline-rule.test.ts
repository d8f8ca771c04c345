import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { baselinesOf } from './baseline-rule';

const roadmap = (agreedOn: string, version: number, dates: Record<string, string>) => ({
  agreedOn: calendarDate(agreedOn),
  version,
  projects: [
    {
      id: 'p',
      code: 'ENE-001',
      title: 'Study',
      milestones: Object.entries(dates).map(([id, on]) => ({
        id,
        step: id,
        responsible: null,
        on: calendarDate(on),
        precision: version === 1 ? ('day' as const) : ('month' as const),
      })),
    },
  ],
});

const day = (on: string) => ({ on, precision: 'day' });
const month = (on: string) => ({ on, precision: 'month' });

describe('a milestone’s baselines', () => {
  it('are its dates in the first and the latest agreed roadmap, with the precision that was agreed', () => {
    const baselines = baselinesOf([
      roadmap('2026-09-01', 2, { a: '2027-06-30', b: '2027-07-31' }),
      roadmap('2026-05-22', 1, { a: '2027-03-31', c: '2027-01-31' }),
    ]);
    expect(baselines.get('a')).toEqual({ first: day('2027-03-31'), latest: month('2027-06-30') });
    expect(baselines.get('b')).toEqual({ first: month('2027-07-31'), latest: month('2027-07-31') });
    expect(baselines.get('c')).toEqual({ first: day('2027-01-31'), latest: day('2027-01-31') });
  });

  it('go by version number if two versions were agreed on one day', () => {
    const baselines = baselinesOf([
      roadmap('2026-05-22', 2, { a: '2027-06-30' }),
      roadmap('2026-05-22', 1, { a: '2027-03-31' }),
    ]);
    expect(baselines.get('a')).toEqual({ first: day('2027-03-31'), latest: month('2027-06-30') });
  });

  it('are none if no roadmap is in force', () => {
    expect(baselinesOf([]).size).toBe(0);
  });
});
