import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { isWanted, reminderOn } from './reminder-rule';
import { defaultSetting } from './setting';

const dueOn = calendarDate('2026-12-07');
const all = { days: [30, 7, 1, 0], overdue: true };
const before = (days: number) => ({ when: 'before', days });
const after = (weeks: number) => ({ when: 'after', weeks });

describe('what is due on 7 December 2026 is reminded of', () => {
  it.each([
    ['2026-11-06', 'not yet, 31 days before', null],
    ['2026-11-07', '30 days before', before(30)],
    ['2026-11-29', 'the same, if that day was missed', before(30)],
    ['2026-11-30', '7 days before', before(7)],
    ['2026-12-05', 'the same', before(7)],
    ['2026-12-06', 'the day before', before(1)],
    ['2026-12-07', 'on the day', before(0)],
    ['2026-12-13', 'that once, within the first week after', before(0)],
    ['2026-12-14', 'a week after', after(1)],
    ['2026-12-20', 'the same', after(1)],
    ['2026-12-21', 'two weeks after', after(2)],
    ['2027-12-06', '52 weeks after', after(52)],
  ])('on %s: %s', (today, _, expected) => {
    expect(reminderOn(dueOn, calendarDate(today), all)).toEqual(expected);
  });

  it.each([
    [{ days: [7], overdue: true }, '2026-11-29', null],
    [{ days: [7], overdue: true }, '2026-12-07', before(7)],
    [{ days: [], overdue: true }, '2026-12-07', null],
    [{ days: [], overdue: true }, '2026-12-14', after(1)],
    [{ days: [30, 0], overdue: false }, '2026-12-06', before(30)],
    [{ days: [30, 0], overdue: false }, '2026-12-14', null],
  ])('by the person’s own choice %j on %s', (setting, today, expected) => {
    expect(reminderOn(dueOn, calendarDate(today), setting)).toEqual(expected);
  });

  it('five times until the day and a week after, whatever days the job ran on', () => {
    const days = Array.from({ length: 60 }, (_, index) => addDays(calendarDate('2026-10-16'), index));
    const told = new Set(days.map((today) => JSON.stringify(reminderOn(dueOn, today, all))));
    expect([...told]).toEqual(
      [null, before(30), before(7), before(1), before(0), after(1)].map((each) => JSON.stringify(each)),
    );
  });
});

describe('a reminder that was found before the setting changed', () => {
  it('is sent only if its day is still chosen', () => {
    expect(isWanted({ when: 'before', days: 7 }, defaultSetting)).toBe(true);
    expect(isWanted({ when: 'before', days: 7 }, { ...defaultSetting, days: [30] })).toBe(false);
    expect(isWanted({ when: 'after', weeks: 3 }, { ...defaultSetting, overdue: false })).toBe(false);
  });
});
