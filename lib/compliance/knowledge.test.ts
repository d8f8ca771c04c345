import { describe, expect, it } from 'vitest';
import { groupsKnownAt, knownAt } from '@/lib/compliance/knowledge';
import { calendarDate } from '@/lib/dates/calendar-date';
import { correction, dated, establishment, group, version } from '@/testing/facts';

const list = version('list', 'ENE', 'project_list', '2026-04-28', { enteredOn: '2026-05-05' });
const known = (asKnown: string, corrections = [correction('list', '2026-09-01')]) =>
  knownAt([list], corrections, calendarDate(asKnown)).length === 1;

describe('what is known at K', () => {
  it('is what was entered by then, whenever it happened', () => {
    expect(known('2026-05-04')).toBe(false);
    expect(known('2026-05-05')).toBe(true);
  });

  it('is without what was corrected by then', () => {
    expect(known('2026-08-31')).toBe(true);
    expect(known('2026-09-01')).toBe(false);
  });

  it('has it again once the correction itself is corrected', () => {
    const corrections = [correction('list', '2026-09-01'), correction('correction of list', '2026-10-01')];
    expect(known('2026-09-30', corrections)).toBe(false);
    expect(known('2026-10-01', corrections)).toBe(true);
  });

  it('of a group is as much of its lifecycle as was entered by then', () => {
    const energy = group('ENE', {
      created: dated('2026-02-10', '2026-02-11'),
      establishments: [establishment('2026-03-01', '2026-03-02')],
      retired: dated('2026-08-01', '2026-08-02'),
    });
    const at = (asKnown: string) => groupsKnownAt([energy], calendarDate(asKnown));
    expect(at('2026-02-10')).toEqual([]);
    expect(at('2026-03-01')).toEqual([{ ...energy, establishments: [], retired: null }]);
    expect(at('2026-08-01')).toEqual([{ ...energy, retired: null }]);
    expect(at('2026-08-02')).toEqual([energy]);
  });
});
