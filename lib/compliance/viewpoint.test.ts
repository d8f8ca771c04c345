import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { isOfToday, unreadDay, viewpointOf, viewpointQuery } from './viewpoint';

const today = calendarDate('2026-11-23');

describe('from where a page looks', () => {
  it.each([
    ['nothing', {}, '2026-11-23', '2026-11-23'],
    ['an earlier day', { asOf: '2026-05-10' }, '2026-05-10', '2026-11-23'],
    ['what was known on a day', { asKnown: '2026-05-01' }, '2026-11-23', '2026-05-01'],
    ['a day ahead', { asOf: '2030-02-11' }, '2030-02-11', '2026-11-23'],
    ['no date', { asOf: 'soon', asKnown: '2026-02-30' }, '2026-11-23', '2026-11-23'],
    ['a day, as a file’s address is read', { asOf: ['2026-05-10'] }, '2026-05-10', '2026-11-23'],
    ['a day twice', { asOf: ['2026-05-10', '2026-05-11'] }, '2026-11-23', '2026-11-23'],
    ['the end of all calendars', { asOf: '9999-12-31' }, '2026-11-23', '2026-11-23'],
    ['a day before any charter', { asOf: '0001-01-01' }, '2026-11-23', '2026-11-23'],
  ])('asked for %s', (_, params, asOf, asKnown) => {
    expect(viewpointOf(params, today)).toEqual({ asOf, asKnown, today });
  });

  it.each([
    [{}, null],
    [{ asOf: '2026-05-10', asKnown: '' }, null],
    [{ asOf: '2026-05-32' }, '2026-05-32'],
    [{ asKnown: '9999-12-31' }, '9999-12-31'],
  ])('%j: what was typed in place of a day is %j', (params, typed) => {
    expect(unreadDay(params, today)).toBe(typed);
  });

  it('stands in a link only where it is not today’s', () => {
    expect(viewpointQuery(viewpointOf({}, today))).toBe('');
    expect(viewpointQuery(viewpointOf({ asOf: '2026-05-10' }, today))).toBe('?asOf=2026-05-10');
  });
});

it('looks from today where neither day is another', () => {
  const of = (params: object) => isOfToday(viewpointOf({ ...params }, today));
  expect(of({})).toBe(true);
  expect(of({ asOf: today, asKnown: today })).toBe(true);
  expect(of({ asOf: '2026-05-10' })).toBe(false);
  expect(of({ asKnown: '2026-05-01' })).toBe(false);
});
