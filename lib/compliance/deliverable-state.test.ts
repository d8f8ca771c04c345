import { describe, expect, it } from 'vitest';
import { agreedState, compareFavour, openState } from '@/lib/compliance/deliverable-state';
import { calendarDate } from '@/lib/dates/calendar-date';

const date = (text: string | null) => (text === null ? null : calendarDate(text));
const due = calendarDate('2026-05-10');

// the table of docs/domain.md#lists-and-roadmaps-within-three-months
describe('a deliverable agreed on A, with the due date D 2026-05-10', () => {
  it.each([
    ['2026-04-28', null, { kind: 'in-time', daysBefore: 12 }],
    ['2026-05-10', null, { kind: 'in-time', daysBefore: 0 }],
    ['2026-05-11', null, { kind: 'late', daysAfter: 1 }],
    ['2026-05-22', null, { kind: 'late', daysAfter: 12 }],
    ['2026-05-22', '2026-06-30', { kind: 'in-extension', daysBefore: 39 }],
    ['2026-06-30', '2026-06-30', { kind: 'in-extension', daysBefore: 0 }],
    ['2026-07-01', '2026-06-30', { kind: 'late', daysAfter: 1 }],
    ['2026-05-10', '2026-06-30', { kind: 'in-time', daysBefore: 51 }],
  ])('on %s, extended to %s, is %j', (agreedOn, extendedTo, state) => {
    expect(agreedState(calendarDate(agreedOn), due, date(extendedTo))).toEqual(state);
  });
});

describe('a deliverable of which nothing is agreed', () => {
  it.each([
    ['2026-04-09', null, { kind: 'pending', daysLeft: 31, soon: false }],
    ['2026-04-10', null, { kind: 'pending', daysLeft: 30, soon: true }],
    ['2026-05-10', null, { kind: 'pending', daysLeft: 0, soon: true }],
    ['2026-05-11', null, { kind: 'outstanding', daysPast: 1 }],
    ['2026-11-23', null, { kind: 'outstanding', daysPast: 197 }],
    ['2026-05-11', '2026-06-30', { kind: 'pending', daysLeft: 50, soon: false }],
    ['2026-07-01', '2026-06-30', { kind: 'outstanding', daysPast: 1 }],
  ])('as of %s, extended to %s, is %j', (asOf, extendedTo, state) => {
    expect(openState(calendarDate(asOf), due, date(extendedTo))).toEqual(state);
  });
});

describe('the order of favour', () => {
  it('is late, within the extension, in time, and by the days among the like', () => {
    const states = [
      { kind: 'in-time', daysBefore: 12 },
      { kind: 'late', daysAfter: 3 },
      { kind: 'in-extension', daysBefore: 40 },
      { kind: 'in-time', daysBefore: 2 },
      { kind: 'late', daysAfter: 30 },
    ] as const;
    expect([...states].sort(compareFavour).map((state) => Object.values(state))).toEqual([
      ['late', 30],
      ['late', 3],
      ['in-extension', 40],
      ['in-time', 2],
      ['in-time', 12],
    ]);
  });
});
